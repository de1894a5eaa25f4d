/** Reads a deck out of whatever came in: a file, a device's storage, a program. What is missing is empty; what is of another kind is told. */
import { Column } from '../column.js';
import type { DeckSource } from '../deck.js';
import { type Language, languageTagged } from '../language.js';
import type { DeckPath, DeckProblem, DeckProblemCode } from './deckProblem.js';
import type { CardText, DeckText, DimensionText, RoleText } from './deckText.js';

export interface ReadDeckText {
  /** As far as it could be read, not cleaned. */
  readonly text: DeckText;
  /** Only of what is of the wrong kind; the rest is told by `deckProblems`. */
  readonly problems: readonly DeckProblem[];
}

export function readDeckText(given: unknown): ReadDeckText {
  const reader = new Reader();
  const deck = reader.record(given, []);
  const text: DeckText = {
    language: reader.language(deck, 'language', []),
    title: reader.text(deck, 'title', []),
    description: reader.text(deck, 'description', []),
    roles: reader.list(deck, 'roles', [], (role, path) => roleIn(reader, role, path)),
    source: sourceIn(reader, deck.source),
    dimensions: reader.list(deck, 'dimensions', [], (dimension, path) => dimensionIn(reader, dimension, path)),
  };
  return { text, problems: reader.problems };
}

function roleIn(reader: Reader, given: unknown, path: DeckPath): RoleText {
  const role = reader.record(given, path);
  const text = (name: string) => reader.text(role, name, path);
  return { name: text('name'), shortName: text('shortName'), definite: text('definite') };
}

function sourceIn(reader: Reader, given: unknown): DeckSource | null {
  if (given === null || given === undefined) return null;
  const path = ['source'];
  const source = reader.record(given, path);
  return { title: reader.text(source, 'title', path), author: reader.text(source, 'author', path) };
}

function dimensionIn(reader: Reader, given: unknown, path: DeckPath): DimensionText {
  const dimension = reader.record(given, path);
  return {
    title: reader.text(dimension, 'title', path),
    cards: reader.list(dimension, 'cards', path, (card, at) => cardIn(reader, card, at)),
  };
}

function cardIn(reader: Reader, given: unknown, path: DeckPath): CardText {
  const card = reader.record(given, path);
  const text = (name: string) => reader.text(card, name, path);
  return {
    id: text('id'),
    text: text('text'),
    hint: text('hint'),
    key: reader.column(card, 'key', path),
    rationale: text('rationale'),
    section: text('section'),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Takes values of the kind that is expected, and notes where there was another one. */
class Reader {
  readonly problems: DeckProblem[] = [];

  record(value: unknown, path: DeckPath): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.#note('WRONG_TYPE', path);
    return {};
  }

  text(fields: Fields, name: string, path: DeckPath): string {
    const value = fields[name] ?? '';
    if (typeof value === 'string') return value;
    this.#note('WRONG_TYPE', [...path, name]);
    return '';
  }

  list<Item>(fields: Fields, name: string, path: DeckPath, read: (item: unknown, path: DeckPath) => Item): readonly Item[] {
    const value = fields[name] ?? [];
    if (Array.isArray(value)) return value.map((item, index) => read(item, [...path, name, index]));
    this.#note('WRONG_TYPE', [...path, name]);
    return [];
  }

  column(fields: Fields, name: string, path: DeckPath): Column | null {
    const value = fields[name] ?? null;
    const column = Object.values(Column).find((known) => known === value) ?? null;
    if (column === null && value !== null) this.#note('UNKNOWN_COLUMN', [...path, name]);
    return column;
  }

  /** By its tag, such as `de`; what the product calls it inside, such as `DE`, reads the same. */
  language(fields: Fields, name: string, path: DeckPath): Language | null {
    const tag = this.text(fields, name, path);
    const language = languageTagged(tag);
    if (language === null && tag.trim() !== '') this.#note('UNKNOWN_LANGUAGE', [...path, name]);
    return language;
  }

  #note(code: DeckProblemCode, path: DeckPath): void {
    this.problems.push({ code, path, limit: null });
  }
}
