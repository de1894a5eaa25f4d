/**
 * Hostile names, titles, questions and notes, through the API into every view and every export. What browsers make of them is in the
 * journeys.
 */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { exportName } from '../../client/src/results/exportName';
import type { SaidReason } from '../../client/src/screens/summary/reasons/saidReasons';
import type { WorkshopSummary } from '../../client/src/screens/summary/summaryQuery';
import { charterToPaste } from '../../client/src/screens/summary/takeAway/charterDocument';
import { summaryAsCalendar } from '../../client/src/screens/summary/takeAway/exportCalendar';
import { summaryAsCsv } from '../../client/src/screens/summary/takeAway/exportCsv';
import { summaryAsJira } from '../../client/src/screens/summary/takeAway/exportJira';
import { summaryAsJson } from '../../client/src/screens/summary/takeAway/exportJson';
import { summaryAsMarkdown } from '../../client/src/screens/summary/takeAway/exportMarkdown';
import { summaryAsRaci } from '../../client/src/screens/summary/takeAway/exportRaci';
import { useServer } from '../server/useServer.js';
import { ApiError } from '../support/api.js';
import { summaryFields } from '../support/documents.js';
import { howMany, noneOf } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { hostileTexts } from './hostileTexts.js';

const { api } = useServer();
const texts = hostileTexts(howMany(60, 500));

/** What bends, hides or breaks text: no view may hold it. Joiners are left to emoji and to the scripts that need them. */
const bending = /[\p{Control}\p{Surrogate}\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u206f\ufeff\u2028\u2029\u3164\ufff9-\ufffb]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const breaches: string[] = [];

function check(where: string, text: string, limit: number): void {
  const clusters = [...graphemes.segment(text)];
  if (bending.test(text)) breaches.push(`${where} is bent: ${JSON.stringify(text)}`);
  if (clusters.length > limit || clusters.some(({ segment }) => segment.length > 24))
    breaches.push(`${where} is too large: ${text.length}`);
  if (text !== text.trim() || text !== text.normalize('NFC')) breaches.push(`${where} is not clean: ${JSON.stringify(text)}`);
}

/** What a text became, or null when it was refused with a code of its own. */
async function kept<T>(attempt: Promise<T>): Promise<T | null> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof ApiError && /^(NAME|TITLE|LENS|PERSON|NOTE|REASON)_(REQUIRED|TOO_LONG)$/.test(error.code ?? '')) return null;
    throw error;
  }
}

test('views hold clean text, and exports hold text and nothing else', async () => {
  const room = await Workshop.open(api);
  const joined = await Promise.all(texts.map((name) => kept(room.join(name))));
  const people = joined.filter((person) => person !== null);
  expect(people.length).toBeGreaterThan(texts.length / 2);
  for (const { newestParticipants } of [await room.console()])
    for (const { name } of newestParticipants) check('a name on the console', name ?? '', 40);
  for (const person of people) check('a name on a ballot', person.joined.name ?? '', 40);

  for (const text of texts) {
    const workshop = await kept(Workshop.open(api, { title: text, lens: 'OWN', question: text }));
    if (!workshop) continue;
    const ada = await workshop.join('Ada');
    await workshop.step('startSorting');
    await ada.place({ 'looks-outside': 'SECOND' });
    await kept(ada.sayWhy('looks-outside', 'SECOND', text));
    await workshop.step('reveal');
    for (const reason of await workshop.reasons()) check('a reason', reason.text, 140);
    await kept(workshop.decide('looks-outside', 'SECOND', { note: text }));
    await kept(workshop.decide('reads-analysts', 'SECOND', { person: text, lookAgainOn: '2027-02-01' }));
    const stage = await workshop.stage();
    check('a title', stage.title, 120);
    check('a question', stage.round?.question ?? '', 120);
    for (const { person, note } of stage.reveal?.decisions ?? []) {
      check('a note', note, 500);
      check('a person', person, 80);
    }
    const { summary } = await api.call<{ summary: WorkshopSummary }>(`{ summary { ${summaryFields} } }`, {}, workshop.summaryReader);
    const reasons = await workshop.reasons();
    exportsHold(
      summary,
      reasons.map(({ cardId, column, text }) => ({ round: 1, cardId, column, text })),
    );
  }
  noneOf('names', breaches);
});

function exportsHold(summary: WorkshopSummary, reasons: readonly SaidReason[]): void {
  const shown = JSON.stringify(summary.title);
  const sheets = [summaryAsCsv(summary, reasons), summaryAsRaci(summary), summaryAsJira(summary)];
  for (const cell of sheets.flatMap(cellsOf)) {
    if (/^\s*[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)) breaches.push(`a live formula: ${JSON.stringify(cell)}`);
  }
  const markdown = summaryAsMarkdown(summary, reasons);
  const plain = markdown.replace(/\\[\\`*_{}[\]<>|~#!&@$:.+\-=)]/g, '');
  if (/<[a-z/!]|\]\(|!\[|&[#a-z]+\d*;|(https?|javascript|data):\/\//i.test(plain)) breaches.push(`live Markdown for ${shown}`);
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  const widths = new Set(rows.map((row) => row.replaceAll(/\\./g, '').split('|').length));
  if (widths.size > 3) breaches.push(`a table of the Markdown is broken for ${shown}`);
  expect(JSON.parse(summaryAsJson(summary)).summary).toEqual(summary);
  const pasted = charterToPaste(summary);
  const tags = /<\/?(h[123]|p|ul|li|table|thead|tbody|tr|th|td)>/g;
  if (/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(pasted.html.replace(tags, ''))) breaches.push(`live HTML for ${shown}`);
  if (/(<t[dh]>|<li>|<h\d>|<p>)\s*[=+\-@＝＋－＠]/.test(pasted.html) || /^[=+\-@＝＋－＠]/m.test(pasted.plain))
    breaches.push(`a pasted formula for ${shown}`);
  const calendar = new ICAL.Component(ICAL.parse(summaryAsCalendar(summary, new Date(0))));
  for (const event of calendar.getAllSubcomponents()) {
    if (event.getAllProperties().length !== 6) breaches.push(`a calendar with properties of its own for ${shown}`);
    if (!new ICAL.Event(event).summary.endsWith(`: ${summary.title}`)) breaches.push(`a calendar that lost the title ${shown}`);
  }
  const file = exportName(summary.title, summary.openedAt, 'csv');
  if (!/^two-hats-[\p{L}\p{M}\p{N}-]*\d{4}-\d\d-\d\d\.csv$/u.test(file)) breaches.push(`a file is called ${file}`);
}

/** The cells of a file of RFC 4180. */
function cellsOf(csv: string): string[] {
  return [...csv.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}
