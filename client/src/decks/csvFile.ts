// A deck as CSV, in a shape that somebody can write in a spreadsheet: a few rows on the deck, then a table with a row per card.
//
//   title,        Who cooks what?
//   description,  For a small kitchen
//   language,     en
//   first role,   Cook, C, the cook
//   second role,  Waiter
//   source,       House rules, The landlady
//
//   dimension, text,        hint,          key,  rationale, section, id
//   Food,      Cuts onions, With care,     Cook, …
//
// A row without a dimension belongs to that of the row above. The key is a role's name, its short name, `both` or `neither`.
import { Column, type DeckPath, type DeckText, languageTags } from '@two-hats/shared';
import { CsvError, type Info, parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { checked } from './checked';
import { type DeckFromFile, type FileProblem, fileProblem, type Place } from './fileProblem';

/** The rows above the table, with what their cells are. */
const aboutRows = [
  { label: 'title', cells: [['title']] },
  { label: 'description', cells: [['description']] },
  { label: 'language', cells: [['language']] },
  { label: 'first role', cells: [0, 1, 2].map((at) => ['roles', 0, ['name', 'shortName', 'definite'][at] ?? '']) },
  { label: 'second role', cells: [0, 1, 2].map((at) => ['roles', 1, ['name', 'shortName', 'definite'][at] ?? '']) },
  {
    label: 'source',
    cells: [
      ['source', 'title'],
      ['source', 'author'],
    ],
  },
] as const satisfies readonly { label: string; cells: readonly DeckPath[] }[];

const heads = ['dimension', 'text', 'hint', 'key', 'rationale', 'section', 'id'] as const;
type Head = (typeof heads)[number];

export function deckAsCsv({ language, title, description, roles, source, dimensions }: DeckText): string {
  const [first, second] = roles.map(({ name, shortName, definite }) => [name, shortName, definite]);
  const keyWords = { FIRST: first?.[0] ?? '', SECOND: second?.[0] ?? '', BOTH: 'both', NEITHER: 'neither' };
  const rows = [
    ['title', title],
    ['description', description],
    ...(language ? [['language', languageTags[language]]] : []),
    ['first role', ...(first ?? [])],
    ['second role', ...(second ?? [])],
    ...(source ? [['source', source.title, source.author]] : []),
    [],
    heads,
    ...dimensions.flatMap((dimension) =>
      dimension.cards.map(({ text, hint, key, rationale, section, id }) => [
        dimension.title,
        text,
        hint,
        key ? keyWords[key] : '',
        rationale,
        section,
        id,
      ]),
    ),
  ];
  return stringify(
    rows.map((cells) => cells.map(escaped)),
    { bom: true, record_delimiter: 'windows', escape_formulas: true },
  );
}

export function deckFromCsv(text: string): DeckFromFile {
  try {
    return new CsvDeck(rowsOf(text)).read();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    return { deck: null, problems: [fileProblem('SYNTAX', { line, column: null })] };
  }
}

/** What a spreadsheet would take for a formula gets an apostrophe in front when it is written. One that has it already needs a second. */
const escapedFormula = /^'(?='*[=+\-@\t\r＝＋－＠])/;

function escaped(cell: string): string {
  return escapedFormula.test(cell) ? `'${cell}` : cell;
}

interface Row {
  /** On which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string): readonly Row[] {
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    info: true,
  }) as unknown as readonly { readonly info: Info; readonly record: readonly string[] }[];
  return records.map(({ record }, index) => ({
    line: (records[index - 1]?.info.lines ?? 0) + 1,
    cells: record.map((cell) => cell.replace(escapedFormula, '')),
  }));
}

/** Spreadsheets write commas, semicolons or tabs, as their country has it: the one after the first row's label. */
function delimiterOf(text: string): string {
  return /^[^,;\t\r\n]*([,;\t])/m.exec(text.replace(/^\uFEFF/, ''))?.[1] ?? ',';
}

const same = (text: string) => text.trim().toLowerCase();

interface FoundDimension {
  readonly title: string;
  readonly cards: Record<string, unknown>[];
}

/** Goes through the rows once, and remembers where everything stood. */
class CsvDeck {
  readonly #deck: Record<string, unknown> & { roles: Record<string, string>[] } = { roles: [{}, {}] };
  readonly #dimensions: FoundDimension[] = [];
  readonly #places = new Map<string, Place>();
  readonly #problems: FileProblem[] = [];

  constructor(private readonly rows: readonly Row[]) {}

  read(): DeckFromFile {
    const table = this.rows.findIndex(({ cells }) => ['dimension', 'text'].every((head) => cells.map(same).includes(head)));
    const about = table < 0 ? this.rows : this.rows.slice(0, table);
    for (const row of about) this.#readAbout(row);
    const head = this.rows[table];
    if (!head) return { deck: null, problems: [...this.#problems, fileProblem('NO_TABLE')] };
    this.#places.set('', { line: head.line, column: 'A' });
    const columns = this.#columnsOf(head);
    for (const row of this.rows.slice(table + 1)) this.#readCard(row, columns);
    return checked({ ...this.#deck, dimensions: this.#dimensions }, (path) => this.#placeOf(path), this.#problems);
  }

  #readAbout({ line, cells: [label = '', ...values] }: Row): void {
    if ([label, ...values].every((cell) => cell.trim() === '')) return;
    const known = aboutRows.find((row) => row.label === same(label));
    if (!known) {
      this.#problems.push(fileProblem('UNKNOWN_ROW', { line, column: 'A' }));
      return;
    }
    for (const [index, path] of known.cells.entries()) {
      this.#places.set(path.join('/'), { line, column: letterOf(index + 1) });
      this.#put(path, values[index] ?? '');
    }
    this.#refuseBeyond(line, [label, ...values], 1 + known.cells.length);
  }

  #put([part = '', ...rest]: DeckPath, value: string): void {
    if (part === 'roles') Object.assign(this.#deck.roles[Number(rest[0])] ?? {}, { [String(rest[1])]: value });
    else if (rest.length > 0) this.#deck[part] = { ...(this.#deck[part] as object | undefined), [String(rest[0])]: value };
    else this.#deck[part] = value;
  }

  /** What each column of the table holds; null for one without a head. */
  #columnsOf({ line, cells }: Row): readonly (Head | null)[] {
    return cells.map((cell, index) => {
      const head = heads.find((known) => known === same(cell)) ?? null;
      if (!head && cell.trim() !== '') this.#problems.push(fileProblem('UNKNOWN_HEAD', { line, column: letterOf(index) }));
      return head;
    });
  }

  #readCard({ line, cells }: Row, columns: readonly (Head | null)[]): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    const cellUnder = (head: Head) => cells[columns.indexOf(head)] ?? '';
    const at = this.#dimensionAt(cellUnder('dimension'), { line, column: letterOf(columns.indexOf('dimension')) });
    const dimension = this.#dimensions[at];
    if (!dimension) return;
    for (const head of heads) {
      const place = columns.indexOf(head);
      const path = ['dimensions', at, 'cards', dimension.cards.length, head];
      this.#places.set(path.join('/'), { line, column: place < 0 ? 'A' : letterOf(place) });
    }
    const { key, ...card } = Object.fromEntries(heads.map((head) => [head, cellUnder(head)]));
    dimension.cards.push({ ...card, key: this.#columnCalled(key ?? '') });
    this.#refuseBeyond(line, cells, columns.length, columns);
  }

  /** Rows of one dimension may stand apart; they come together where the first one is. */
  #dimensionAt(title: string, place: Place): number {
    const at = title.trim() === '' ? this.#dimensions.length - 1 : this.#dimensions.findIndex((known) => same(known.title) === same(title));
    if (at >= 0) return at;
    this.#places.set(`dimensions/${this.#dimensions.length}/title`, place);
    return this.#dimensions.push({ title, cards: [] }) - 1;
  }

  /** The column that a cell means; the cell itself where it means none, which is then told. */
  #columnCalled(cell: string): string | null {
    const word = same(cell);
    if (word === '') return null;
    const named = this.#deck.roles.findIndex(({ name = '', shortName = '' }) => word === same(name) || word === same(shortName));
    if (named >= 0) return named === 0 ? Column.FIRST : Column.SECOND;
    return Object.values(Column).find((column) => same(column) === word) ?? cell;
  }

  /** What stands in no column is most often the rest of a text whose comma is not in quotes. */
  #refuseBeyond(line: number, cells: readonly string[], width: number, columns: readonly (Head | null)[] = []): void {
    const beyond = cells.findIndex((cell, index) => cell.trim() !== '' && (index >= width || columns[index] === null));
    if (beyond >= 0) this.#problems.push(fileProblem('TOO_MANY_CELLS', { line, column: letterOf(beyond) }));
  }

  /** Of what is missing, the place of what it is missing in. */
  #placeOf(path: DeckPath): Place {
    for (let length = path.length; length >= 0; length -= 1) {
      const place = this.#places.get(path.slice(0, length).join('/'));
      if (place) return place;
    }
    return { line: 1, column: 'A' };
  }
}

/** The letter of a spreadsheet's column, counted from 0; after Z comes nothing that a deck would have. */
function letterOf(index: number): string {
  return index >= 0 && index < 26 ? String.fromCharCode(65 + index) : '…';
}
