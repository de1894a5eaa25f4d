// The Monday page for documents: one content, as HTML for wikis and word processors and as plain text for what takes nothing else.

import { plural, t } from '@lingui/core/macro';
import type { CardResult } from '@two-hats/shared';
import { type ColumnWords, wordsOf } from '../../../design/columnWords';
import { isolated, isRightToLeft, list } from '../../../languages/formats';
import { dayOf } from '../../../results/dayOf';
import { dayInWords, leadersInWords, leadingPercent } from '../../../results/figures';
import { inTurn } from '../../../results/inTurn';
import { sharesInWords } from '../../../results/sharesInWords';
import { verdictInWords } from '../../../results/Verdict';
import { charterByRole } from '../charter/byRole';
import { basisWord, countsInWords, proposalsInWords } from '../charter/charterWords';
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
  const html = blocks.map(asHtml).join('\n');
  return { html: isRightToLeft() ? `<div dir="rtl">${html}</div>` : html, plain: blocks.map(asPlain).join('\n\n').concat('\n') };
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
    const about = [
      entry.basis === 'PROPOSED' ? t({ message: 'proposed', comment: 'In brackets after a card' }) : '',
      entry.elsewhere,
      entry.person,
    ].filter(Boolean);
    if (about.length === 0) return card.text;
    return t({
      message: `${{ card: isolated(card.text) }} (${{ about: list(about.map(isolated), 'unit') }})`,
      comment: 'A card, and what the charter says of it',
    });
  };
  return [
    { kind: 'heading', level: 1, text: summary.title },
    { kind: 'text', text: peopleAndDay(summary) },
    {
      kind: 'text',
      text: `${t({ message: `${{ counts: countsInWords(summary.charter) }}.`, comment: 'How far the team is, as a sentence: “7 decided, 11 agreed, 4 to settle.”' })} ${proposalsInWords(summary.charterRound)}`,
    },
    ...titledTable(
      basisWord('DECIDED'),
      [t`Responsibility`, t`Owner`, t`Who`, t({ message: 'Look again', context: 'day' }), t`Note`],
      withBasis('DECIDED').map((entry) => [
        textOf(entry),
        ownerOf(entry),
        entry.person,
        entry.lookAgainOn ? dayInWords(entry.lookAgainOn) : '',
        entry.note,
      ]),
    ),
    ...titledTable(
      t`Agreed, and not decided yet`,
      [t`Responsibility`, t`Owner`],
      withBasis('PROPOSED').map((entry) => [textOf(entry), ownerOf(entry)]),
    ),
    ...titledTable(
      t`To settle`,
      [t`Responsibility`, t`How the room sorted it`],
      [...open.first, ...open.later].map(({ card, result }) => [card.text, result ? sortedInWords(result, words) : '']),
    ),
    ...titledTable(
      t`Parked for now`,
      [t`Responsibility`, t`Who`, t({ message: 'Look again', context: 'day' }), t`Note`],
      withBasis('PARKED').map((entry) => [textOf(entry), entry.person, entry.lookAgainOn ? dayInWords(entry.lookAgainOn) : '', entry.note]),
    ),
    ...titledTable(
      t`From today to should`,
      [t`Responsibility`, t({ message: 'Today', context: 'lens' }), t({ message: 'Should', context: 'lens' })],
      (gapsToday(summary) ?? []).map(({ card, today, should }) => [card.text, leadInWords(today, words), leadInWords(should, words)]),
    ),
    { kind: 'heading', level: 2, text: t`By role` },
    ...owned.flatMap(({ column, cards }) => titledList(words[column], cards.map(named))),
    ...titledList(t`Somebody else`, elsewhere.map(named)),
    ...titledList(t`Parked for now`, parked.map(named)),
    ...titledList(t`Nobody yet`, unowned.map(named)),
    ...titledTable(
      t`Different from the model`,
      [t`Responsibility`, t`The team`, t`The model`, t`The model’s reason`, t`The team’s note`],
      different.map(({ card, entry, owner, key }) => [card.text, words[owner], words[key], card.rationale, entry.note]),
    ),
  ];
}

function peopleAndDay({ participantCount, openedAt }: WorkshopSummary): string {
  const people = plural(participantCount, { one: '# person', other: '# people' });
  return t({ message: `${people}, ${{ day: dayOf(openedAt) }}`, comment: 'How many took part, and when' });
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

function sortedInWords(result: CardResult, words: ColumnWords): string {
  return result.placed === 0 ? t`Nobody sorted it` : sharesInWords(result, words);
}

function leadInWords(result: CardResult, words: ColumnWords): string {
  const [leads, share] = [result.winner ? isolated(words[result.winner]) : leadersInWords(result), leadingPercent(result)];
  return t({ message: `${leads} ${share}`, comment: 'A column and its share of the ballots' });
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
      const others = (cells: readonly string[]) =>
        inTurn(cells.flatMap((cell, index) => (index > 0 && cell ? [named(block.heads[index] ?? '', cell)] : [])));
      return block.rows.map((cells) => [`• ${cells[0]}`, others(cells)].filter(Boolean).join('\n  ')).join('\n');
    }
  }
}

function named(name: string, value: string): string {
  return t({ message: `${name}: ${{ value: isolated(value) }}`, comment: 'A value after the name of its column' });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function htmlText(text: string): string {
  return noFormula(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A spreadsheet runs what begins like a formula, pasted as well as read from a file. */
function noFormula(text: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
