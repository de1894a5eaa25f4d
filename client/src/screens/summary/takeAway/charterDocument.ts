// The Monday page for documents: one content, as HTML for wikis and word processors and as plain text for what takes nothing else.

import type { CardResult } from '@two-hats/shared';
import { type ColumnWords, wordsOf } from '../../../design/columnWords';
import { counted, dayInWords, leadersInWords, leadingPercent, percentIn } from '../../../results/figures';
import { verdictInWords } from '../../../results/Verdict';
import { charterByRole } from '../charter/byRole';
import { basisWords, countsInWords, proposalsInWords } from '../charter/charterWords';
import { gapsToday } from '../charter/gaps';
import { toSettle } from '../charter/toSettle';
import type { CharterEntry, WorkshopSummary } from '../summaryQuery';

type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The charter to paste. Whatever people wrote is text in both: it makes no markup, and no formula where it is pasted into a sheet. */
export function charterToPaste(summary: WorkshopSummary): { readonly html: string; readonly plain: string } {
  const blocks = charterBlocks(summary);
  return { html: blocks.map(asHtml).join('\n'), plain: blocks.map(asPlain).join('\n\n').concat('\n') };
}

function charterBlocks(summary: WorkshopSummary): readonly Block[] {
  const words = wordsOf(summary.roles);
  const texts = new Map(summary.cards.map(({ id, text }) => [id, text]));
  const textOf = ({ cardId }: CharterEntry) => texts.get(cardId) ?? cardId;
  const ownerOf = (entry: CharterEntry) => verdictInWords(entry, words);
  const withBasis = (basis: CharterEntry['basis']) => summary.charter.filter((entry) => entry.basis === basis);
  const open = toSettle(summary);
  const { owned, elsewhere, parked, open: unowned, different } = charterByRole(summary);
  const named = ({ card, entry }: (typeof unowned)[number]) => {
    const about = [entry.basis === 'PROPOSED' && basisWords.PROPOSED.toLowerCase(), entry.elsewhere, entry.person]
      .filter(Boolean)
      .join(', ');
    return about ? `${card.text} (${about})` : card.text;
  };
  return [
    { kind: 'heading', level: 1, text: summary.title },
    { kind: 'text', text: `${counted(summary.participantCount, 'person', 'people')}, ${summary.openedAt.slice(0, 10)}` },
    { kind: 'text', text: `${countsInWords(summary.charter)}. ${proposalsInWords(summary.charterRound)}` },
    ...titledTable(
      'Decided',
      ['Responsibility', 'Owner', 'Who', 'Look again', 'Note'],
      withBasis('DECIDED').map((entry) => [
        textOf(entry),
        ownerOf(entry),
        entry.person,
        entry.lookAgainOn ? dayInWords(entry.lookAgainOn) : '',
        entry.note,
      ]),
    ),
    ...titledTable(
      'Agreed, and not decided yet',
      ['Responsibility', 'Owner'],
      withBasis('PROPOSED').map((entry) => [textOf(entry), ownerOf(entry)]),
    ),
    ...titledTable(
      'To settle',
      ['Responsibility', 'How the room sorted it'],
      [...open.first, ...open.later].map(({ card, result }) => [card.text, result ? sharesInWords(result, words) : '']),
    ),
    ...titledTable(
      'Parked for now',
      ['Responsibility', 'Who', 'Look again', 'Note'],
      withBasis('PARKED').map((entry) => [textOf(entry), entry.person, entry.lookAgainOn ? dayInWords(entry.lookAgainOn) : '', entry.note]),
    ),
    ...titledTable(
      'From today to should',
      ['Responsibility', 'Today', 'Should'],
      (gapsToday(summary) ?? []).map(({ card, today, should }) => [card.text, leadInWords(today, words), leadInWords(should, words)]),
    ),
    { kind: 'heading', level: 2, text: 'By role' },
    ...owned.flatMap(({ column, cards }) => titledList(words[column], cards.map(named))),
    ...titledList('Somebody else', elsewhere.map(named)),
    ...titledList('Parked for now', parked.map(named)),
    ...titledList('Nobody yet', unowned.map(named)),
    ...titledTable(
      'Different from the model',
      ['Responsibility', 'The team', 'The model', 'The model’s reason', 'The team’s note'],
      different.map(({ card, entry, owner, key }) => [card.text, words[owner], words[key], card.rationale, entry.note]),
    ),
  ];
}

function titledTable(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'table', heads, rows },
  ];
}

function titledList(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'list', items },
  ];
}

function sharesInWords(result: CardResult, words: ColumnWords): string {
  if (result.placed === 0) return 'Nobody sorted it';
  return result.columns.map(({ column }) => `${words[column]} ${percentIn(result, column)}`).join(', ');
}

function leadInWords(result: CardResult, words: ColumnWords): string {
  return `${result.winner ? words[result.winner] : leadersInWords(result)} ${leadingPercent(result)}`;
}

function asHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${htmlText(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${htmlText(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${htmlText(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const row = (cells: readonly string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${htmlText(cell)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${row(block.heads, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    }
  }
}

function asPlain(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return noFormula(block.text);
    case 'list':
      return block.items.map((item) => `• ${item}`).join('\n');
    case 'table': {
      const named = (cells: readonly string[]) =>
        cells.flatMap((cell, index) => (index > 0 && cell ? [`${block.heads[index]}: ${cell}`] : [])).join('; ');
      return block.rows.map((cells) => [`• ${cells[0]}`, named(cells)].filter(Boolean).join('\n  ')).join('\n');
    }
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function htmlText(text: string): string {
  return noFormula(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A spreadsheet runs what begins like a formula, pasted as well as read from a file. */
function noFormula(text: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
