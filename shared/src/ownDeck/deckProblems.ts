/** What keeps a deck's text from being a deck. */
import { isLegible, oneLine } from '../text.js';
import type { DeckPath, DeckProblem, DeckProblemCode } from './deckProblem.js';
import { type CardText, cardIdPattern, type DeckText, type DimensionText, deckLimits as limits, type RoleText } from './deckText.js';

/** Nobody reads more of them at once, and nobody may have the server make more. */
const mostProblems = 100;

/** Names that mean columns already, on screens and in files. */
const columnNames = ['first', 'second', 'both', 'neither'];

/** In the order of the deck; empty when it is whole. At most 100 are told. */
export function deckProblems(deck: DeckText): readonly DeckProblem[] {
  const list = new ProblemList();
  list.line(deck.title, ['title'], limits.title, true);
  list.line(deck.description, ['description'], limits.description);
  checkRoles(list, deck.roles);
  checkSource(list, deck);
  checkDimensions(list, deck.dimensions);
  return list.problems.slice(0, mostProblems);
}

function checkRoles(list: ProblemList, roles: readonly RoleText[]): void {
  list.count(roles.length, ['roles'], 2, 2);
  const taken = new Set(columnNames);
  for (const [index, { name, shortName, definite }] of roles.slice(0, 2).entries()) {
    const path = ['roles', index];
    list.line(name, [...path, 'name'], limits.name, true);
    list.line(shortName, [...path, 'shortName'], limits.shortName);
    list.line(definite, [...path, 'definite'], limits.definite);
    const names = [
      { field: 'name', folded: comparable(name) },
      { field: 'shortName', folded: comparable(shortName) },
    ];
    for (const { field, folded } of names) if (taken.has(folded)) list.note('NAME_TAKEN', [...path, field]);
    for (const { folded } of names) if (folded) taken.add(folded);
  }
}

function checkSource(list: ProblemList, { source, dimensions }: DeckText): void {
  list.line(source?.title ?? '', ['source', 'title'], limits.sourceTitle);
  list.line(source?.author ?? '', ['source', 'author'], limits.author);
  const hasKey = dimensions.some(({ cards }) => cards.some(({ key }) => key !== null));
  if (hasKey && !isLegible(source?.title ?? '')) list.note('SOURCE_REQUIRED', ['source', 'title']);
}

function checkDimensions(list: ProblemList, dimensions: readonly DimensionText[]): void {
  list.count(dimensions.length, ['dimensions'], 1, limits.dimensions);
  const cardCount = dimensions.reduce((sum, { cards }) => sum + cards.length, 0);
  if (cardCount > limits.cards) list.note('TOO_MANY', ['dimensions'], limits.cards);
  const seen = { titles: new Set<string>(), texts: new Set<string>(), ids: new Set<string>() };
  let cardsLeft: number = limits.cards;
  for (const [index, { title, cards }] of dimensions.slice(0, limits.dimensions).entries()) {
    const path = ['dimensions', index];
    list.line(title, [...path, 'title'], limits.dimensionTitle, true);
    list.once(title, [...path, 'title'], seen.titles);
    if (cards.length === 0) list.note('TOO_FEW', [...path, 'cards'], 1);
    for (const [place, card] of cards.slice(0, cardsLeft).entries()) checkCard(list, card, [...path, 'cards', place], seen);
    cardsLeft = Math.max(0, cardsLeft - cards.length);
  }
}

function checkCard(list: ProblemList, card: CardText, path: DeckPath, seen: { texts: Set<string>; ids: Set<string> }): void {
  list.line(card.text, [...path, 'text'], limits.text, true);
  list.once(card.text, [...path, 'text'], seen.texts);
  list.line(card.hint, [...path, 'hint'], limits.hint);
  list.line(card.rationale, [...path, 'rationale'], limits.rationale);
  list.line(card.section, [...path, 'section'], limits.section);
  if (card.id && !cardIdPattern.test(card.id)) list.note('INVALID_ID', [...path, 'id']);
  else list.once(card.id, [...path, 'id'], seen.ids);
}

class ProblemList {
  readonly problems: DeckProblem[] = [];

  note(code: DeckProblemCode, path: DeckPath, limit: number | null = null): void {
    this.problems.push({ code, path, limit });
  }

  /** One line of at most so many graphemes. */
  line(raw: string, path: DeckPath, limit: number, required = false): void {
    const text = oneLine(raw, limit);
    if (text === null) this.note('TOO_LONG', path, limit);
    else if (required && !isLegible(text)) this.note('REQUIRED', path);
  }

  count(count: number, path: DeckPath, least: number, most: number): void {
    if (count < least) this.note('TOO_FEW', path, least);
    if (count > most) this.note('TOO_MANY', path, most);
  }

  /** A text that may stand in its list only once. Empty ones are told as missing. */
  once(raw: string, path: DeckPath, seen: Set<string>): void {
    const text = comparable(raw);
    if (text && seen.has(text)) this.note('DUPLICATE', path);
    seen.add(text);
  }
}

/** A text as readers tell texts apart, whatever its capitals. */
function comparable(raw: string): string {
  return (oneLine(raw, limits.rationale) ?? '').toLowerCase();
}
