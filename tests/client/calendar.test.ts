// The calendar file, read back by a parser that is not ours.
import { ownedBy } from '@two-hats/shared';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { summaryAsCalendar } from '../../client/src/screens/summary/takeAway/exportCalendar';
import { note, smallSummary } from './smallSummary.js';

const madeAt = new Date('2026-11-25T14:30:00.123Z');
const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => ({
    event: new ICAL.Event(event),
    stamp: String(event.getFirstPropertyValue('dtstamp')),
  }));

test('decisions with the same day are one all-day event', () => {
  const [only, ...others] = eventsOf(summaryAsCalendar(smallSummary(), madeAt));
  expect(others).toEqual([]);
  expect(only?.event.startDate.isDate).toBe(true);
  expect(only?.event.startDate.toString()).toBe('2027-02-01');
  expect(only?.event.duration.toString(), 'one day').toBe('P1D');
  expect(only?.event.summary).toBe('Look again at 2 decisions: Who does what?');
  expect(only?.event.description).toBe(`text of clients: First role\ntext of market: Second role, =Ada (${note})`);
  expect(only?.stamp).toBe('2026-11-25T14:30:00Z');
});

test('days come in order, each with an event of its own', () => {
  const decision = (cardId: string, lookAgainOn: string | null) =>
    ({ cardId, ...ownedBy('FIRST'), person: '', note: '', lookAgainOn, version: 1 }) as const;
  const summary = smallSummary({ decisions: [decision('sits', '2028-02-29'), decision('shared', null), decision('market', '2027-05-03')] });
  const events = eventsOf(summaryAsCalendar(summary, madeAt));
  expect(events.map(({ event }) => event.startDate.toString())).toEqual(['2027-05-03', '2028-02-29']);
  expect(new Set(events.map(({ event }) => event.uid)).size).toBe(2);
  expect(events[0]?.event.summary).toBe('Look again at a decision: Who does what?');
});

test('a file made later has the same event under a newer stamp', () => {
  const [first] = eventsOf(summaryAsCalendar(smallSummary(), madeAt));
  const [later] = eventsOf(summaryAsCalendar(smallSummary({ revision: 500 }), new Date('2026-12-01T08:00:00Z')));
  expect(later?.event.uid).toBe(first?.event.uid);
  expect(later?.stamp).toBe('2026-12-01T08:00:00Z');
});

test.each(['x'.repeat(400), '家族'.repeat(100), '👩‍👩‍👧‍👦'.repeat(30), '; , \\ \\n : "'.repeat(20)])(
  '%s is folded and comes back whole',
  (title) => {
    const file = summaryAsCalendar(smallSummary({ title }), madeAt);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', ''), 'no line break but CRLF').not.toMatch(/[\r\n]/);
    const octets = new TextEncoder();
    expect(Math.max(...file.split('\r\n').map((line) => octets.encode(line).length))).toBeLessThanOrEqual(75);
    expect(eventsOf(file)[0]?.event.summary).toBe(`Look again at 2 decisions: ${title}`);
  },
);

test('no text opens a property or an event of its own', () => {
  const title = 'a\r\nEND:VEVENT\nATTACH:https://evil.example\rBEGIN:VALARM\u0000';
  const [only, ...others] = eventsOf(summaryAsCalendar(smallSummary({ title }), madeAt));
  expect(others).toEqual([]);
  expect(only?.event.component.getAllSubcomponents()).toEqual([]);
  expect(only?.event.component.getAllProperties().map(({ name }) => name)).toEqual([
    'uid',
    'dtstamp',
    'dtstart',
    'summary',
    'description',
    'transp',
  ]);
});
