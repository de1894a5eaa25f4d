import { t } from '@lingui/core/macro';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { type ColumnWords, wordsOf } from '../../../design/columnWords';
import { isolated } from '../../../languages/formats';
import { sharesInWords } from '../../../results/sharesInWords';
import { verdictInWords } from '../../../results/Verdict';
import type { CharterEntry, Result, WorkshopSummary } from '../summaryQuery';

/**
 * The charter as a CSV that Jira imports, one issue per card: decided ones to carry out, parked ones to wait, proposed ones to decide, open ones
 * to settle, told apart by their label, which is the same in every language, as are Jira's names of the columns. The due date is the day to look again, as `2027-02-01`: that is the format to name in the import. Labels have no blanks.
 */
export function summaryAsJira(summary: WorkshopSummary): string {
  const { cards, charter, charterRound, rounds, roles } = summary;
  const words = wordsOf(roles);
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  const round = rounds.find(({ number }) => number === charterRound) ?? rounds.at(-1);
  const results = new Map(round?.results.map((result) => [result.cardId, result]));
  const rows = charter.map((entry) => [
    texts.get(entry.cardId),
    descriptionOf(entry, results.get(entry.cardId), summary.title, words),
    entry.person,
    entry.lookAgainOn,
    `two-hats ${entry.basis.toLowerCase()}`,
  ]);
  const heads = ['Summary', 'Description', 'Assignee', 'Due Date', 'Labels'];
  return stringify([heads, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

function descriptionOf(entry: CharterEntry, result: Result | undefined, title: string, words: ColumnWords): string {
  return [
    standingInWords(entry, words),
    entry.note && t`Note: ${{ note: isolated(entry.note) }}`,
    result?.placed ? t`How the room sorted it: ${{ shares: sharesInWords(result, words) }}.` : '',
    t`From the workshop “${{ title: isolated(title) }}”.`,
  ]
    .filter(Boolean)
    .map(escapeWiki)
    .join('\n');
}

function standingInWords(entry: CharterEntry, words: ColumnWords): string {
  if (entry.basis === 'OPEN') return t`Open: nobody owns it yet.`;
  if (entry.basis === 'PARKED') return t`Parked: the team decides later.`;
  const owner = isolated(verdictInWords(entry, words));
  return entry.basis === 'DECIDED' ? t`Decided: ${owner}.` : t`Proposed: ${owner}.`;
}

/** Text that Jira's wiki markup leaves alone: no macro, link, mention, image or emphasis arises from what people wrote. */
export function escapeWiki(text: string): string {
  // A doubled backslash would break the line, so that one is written as an entity.
  return text
    .replace(/\\/g, '&#92;')
    .replace(/[{}[\]!|*_^~+?@<>]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:');
}
