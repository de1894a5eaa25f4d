import { agendaFrom } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { draftOf, mayMove, moved, withAdded, withChanged } from '../../client/src/screens/console/agenda/agendaDraft';
import { inputTime } from '../../client/src/screens/console/agenda/inputTime';
import { deckFor, minutesOf, titleFor } from '../../client/src/screens/home/templates';
import { scriptOf } from '../../client/src/screens/runSheet/script';
import { clockTimes, minutesOf as minutesOfDay, timeText } from '../../client/src/screens/runSheet/times';
import { stationName } from '../../client/src/screens/stationWords';
import { momentBetween } from '../../client/src/time/fairMoments';
import { clockText, deadlineText, momentInWords, roughly } from '../../client/src/time/timeWords';

describe('the moments at which the time left is spoken', () => {
  const ten = 600;
  test.each([
    [601, 600, null],
    [421, 419, null],
    [301, 300, 'FIVE_MINUTES'],
    [61, 60, 'ONE_MINUTE'],
    [1, 0, 'OVER'],
    [0, -1, null],
    // A phone that slept hears the last of what it missed, once.
    [400, 30, 'ONE_MINUTE'],
    [400, -90, 'OVER'],
    // More time is no moment.
    [30, 330, null],
  ])('from %d to %d seconds: %s', (before, after, moment) => {
    expect(momentBetween(before, after, ten)).toBe(moment);
  });

  test('half is spoken where it is not close to the five minutes, and not of a short station', () => {
    expect(momentBetween(541, 540, 1080)).toBe('HALF');
    expect(momentBetween(301, 300, ten)).toBe('FIVE_MINUTES');
    expect(momentBetween(121, 120, 240)).toBe('HALF');
    expect(momentBetween(91, 90, 180)).toBeNull();
    expect(momentInWords('HALF', 540)).toBe('Half of the time is left: 9 minutes.');
  });
});

test('a time left reads as on a clock, and roughly for somebody who is busy', () => {
  expect([245, 60, 9, 0, -75, 3845].map(clockText)).toEqual(['4:05', '1:00', '0:09', '0:00', '1:15', '1:04:05']);
  expect([245, 240, 61, 60, 1, 0, -5].map(roughly)).toEqual([
    '5 min left',
    '4 min left',
    '2 min left',
    '1 min left',
    '1 min left',
    'Time is over',
    'Time is over',
  ]);
});

test('a deadline of today is told by its hour, another one with its day', () => {
  const now = new Date(2027, 1, 1, 9, 0);
  expect(deadlineText(new Date(2027, 1, 1, 18, 30).toISOString(), now)).toMatch(/^today, .*30/);
  expect(deadlineText(new Date(2027, 1, 3, 18, 30).toISOString(), now)).toMatch(/Wed.*3/);
  expect(inputTime(new Date(2027, 1, 3, 8, 5))).toBe('2027-02-03T08:05');
});

describe('arranging an agenda', () => {
  const draft = draftOf(agendaFrom('SHOULD_AND_TODAY').stations);
  const kinds = (stations: typeof draft) => stations.map(({ kind }) => kind).join(' ');

  test('moves stations, while arriving stays first and closing last', () => {
    expect(kinds(moved(draft, 2, -1))).toBe('ARRIVE TALK SORT SORT TALK CHARTER CLOSE');
    for (const [index, by] of [
      [0, 1],
      [1, -1],
      [5, 1],
      [6, -1],
    ] as const) {
      expect(mayMove(draft, index, by)).toBe(false);
      expect(moved(draft, index, by)).toBe(draft);
    }
  });

  test('takes a station in before closing, and changes one', () => {
    const added = withAdded(draft, 'SORT', 'AFTER_RELEASE', 'new 0');
    expect(added.at(-2)).toMatchObject({ id: null, kind: 'SORT', minutes: 10, asks: { lens: 'AFTER_RELEASE', cards: 'ALL' } });
    expect(withChanged(added, 'new 0', { minutes: 4 }).at(-2)?.minutes).toBe(4);
    expect(withAdded(draft, 'TALK', 'TODAY', 'new 0').at(-2)?.asks).toBeNull();
  });
});

test('a run-sheet has clock times from its start, also past midnight', () => {
  const stations = agendaFrom('SHORT').stations;
  expect(clockTimes(stations, minutesOfDay('23:50')).map(({ from, to }) => `${timeText(from)} ${timeText(to)}`)).toEqual([
    '23:50 23:53',
    '23:53 23:59',
    '23:59 00:08',
    '00:08 00:10',
  ]);
});

test('a run-sheet says what is asked, and what comes next', () => {
  const [, sort, talk, today] = agendaFrom('SHOULD_AND_TODAY').stations;
  if (!sort || !talk || !today) throw new Error('The template has changed.');
  expect(scriptOf(sort, talk).says).toContain('who should do it?');
  expect(scriptOf(sort, talk).says).toContain('10 minutes');
  expect(scriptOf(talk, today).does.at(-1)).toContain('Who does it today?');
});

test('a template has a title with the day, minutes, and a deck that fits', () => {
  const day = new Date(2027, 1, 3);
  expect(titleFor('WHOLE', day)).toMatch(/^Who does what, .*3/);
  expect([minutesOf('SHORT'), minutesOf('WHOLE'), minutesOf('SHOULD_AND_TODAY'), minutesOf('OWN')]).toEqual([20, 45, 60, null]);
  const decks = [{ id: 'article' }, { id: 'short' }];
  expect([deckFor('SHORT', decks), deckFor('WHOLE', decks), deckFor('SHORT', []), deckFor('SHORT', [{ id: 'own' }])]).toEqual([
    'short',
    'article',
    null,
    'own',
  ]);
});

test('a station is called by what it is, and by its lens where the room sorts', () => {
  const asks = { lens: 'OWN', question: 'Who would?' } as const;
  expect(stationName({ kind: 'TALK', asks: null })).toBe('Talk');
  expect(stationName({ kind: 'SORT', asks: { lens: 'AFTER_RELEASE', question: null } })).toBe('Sort: after release');
  expect(stationName({ kind: 'SORT', asks })).toBe('Sort: Who would?');
});
