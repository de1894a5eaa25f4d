/** Decks as files: what is written is what is read, and what is wrong is told by line and column. */
import { type DeckText, emptyDeck } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { deckAsCsv, deckAsJson, readDeckFile } from '../../client/src/decks/deckFile';
import { deckTexts } from '../shared/deckTexts.js';
import { holdsForAll } from '../shared/property.js';

const problemsIn = (text: string) =>
  readDeckFile(text).problems?.map(({ code, line, column, limit }) =>
    [line, column].join(':').concat(` ${code}`, limit === null ? '' : ` ${limit}`),
  );

const about = ['title,Who cooks what?', 'language,de', 'first role,Cook,C,the cook', 'second role,Waiter', 'source,House rules', ''];
const csv = (...lines: string[]) => [...about, ...lines].join('\n');
const head = 'dimension,text,hint,key';

const kitchen: DeckText = {
  language: 'DE',
  title: 'Who cooks what?',
  description: '',
  roles: [
    { name: 'Cook', shortName: 'C', definite: 'the cook' },
    { name: 'Waiter', shortName: '', definite: '' },
  ],
  source: { title: 'House rules', author: '' },
  dimensions: [
    {
      title: 'Food',
      cards: [
        { id: 'card-1', text: 'Cuts onions', hint: 'With care, please', key: 'FIRST', rationale: '', section: '' },
        { id: 'card-2', text: 'Tastes "the" soup', hint: '', key: 'BOTH', rationale: '', section: '' },
      ],
    },
    { title: 'Guests', cards: [{ id: 'card-3', text: 'Takes orders', hint: '', key: 'SECOND', rationale: '', section: '' }] },
  ],
};

describe('a deck that goes out and comes in is the same deck', () => {
  holdsForAll('as JSON', deckTexts, (deck) => {
    expect(readDeckFile(deckAsJson(deck)).deck).toEqual(deck);
  });
  holdsForAll('as CSV', deckTexts, (deck) => {
    expect(readDeckFile(deckAsCsv(deck)).deck).toEqual(deck);
  });

  test('also where its texts are formulas, or formulas that are escaped already', () => {
    const texts = ['=1+1', "'=1+1", "''=1+1", "'quoted'", '-1', '@home', '+49', '＝1', "it's"];
    const cards = texts.map((text, index) => ({ id: `c${index}`, text, hint: text, key: null, rationale: '', section: '' }));
    const deck = { ...kitchen, source: null, title: '=cmd()', dimensions: [{ title: '-', cards }] };
    const written = deckAsCsv(deck);
    expect(written).toContain("title,'=cmd()\r\n");
    expect(written.split(/\r\n|,/).filter((cell) => /^[=+\-@＝]/.test(cell))).toEqual([]);
    expect(readDeckFile(written).deck).toEqual(deck);
  });
});

describe('CSV as spreadsheets write it', () => {
  const lines = [head, 'Food,Cuts onions,"With care, please",cook', ',"Tastes ""the"" soup",,Both', 'Guests,Takes orders,,WAITER'];

  test('is read by its heads', () => expect(readDeckFile(csv(...lines)).deck).toEqual(kitchen));

  test('with a byte order mark, semicolons and Windows line ends', () => {
    const text = csv(head, 'Food;Cuts onions;With care, please;C', ';"Tastes ""the"" soup";;both', 'Guests;Takes orders;;second');
    expect(
      readDeckFile(
        `\uFEFF${text
          .replace(/^([a-z ]+),|(?<=^[a-z ].*),/gm, '$1;')
          .replace('With care; please', 'With care, please')
          .replaceAll('\n', '\r\n')}`,
      ).deck,
    ).toEqual(kitchen);
  });

  test('with a line break within quotes, and rows of one dimension that stand apart', () => {
    const { deck } = readDeckFile(
      csv(head, 'Food,Cuts onions,"With care,\nplease",C', 'Guests,Takes orders,,Waiter', 'food,"Tastes ""the"" soup",,both'),
    );
    expect(deck?.dimensions.map(({ title, cards }) => [title, cards.map(({ text }) => text)])).toEqual([
      ['Food', ['Cuts onions', 'Tastes "the" soup']],
      ['Guests', ['Takes orders']],
    ]);
  });
});

describe('what is wrong is told by line and column, and nothing is taken in', () => {
  test.each<[string, string, string[]]>([
    ['an empty file', ' \n', [': EMPTY']],
    ['a file that is too large', 'x'.repeat(1_000_001), [': TOO_LARGE']],
    ['a CSV without a table', csv('Food,Cuts onions'), ['7:A UNKNOWN_ROW', ': NO_TABLE']],
    ['a table without cards', csv(head), ['7:A TOO_FEW 1']],
    ['a row of another kind', csv('colour,blue', head, 'Food,Cuts onions'), ['7:A UNKNOWN_ROW']],
    ['a head that is misspelt', csv('dimension,text,hnt', 'Food,Cuts onions,x'), ['7:C UNKNOWN_HEAD', '8:C TOO_MANY_CELLS']],
    ['a comma that is not in quotes', csv(head, 'Food,Cuts onions,With care,Cook,please'), ['8:E TOO_MANY_CELLS']],
    ['a long text after a line break', csv(head, `Food,Cuts onions,"a\nb"`, `Food,${'x'.repeat(91)}`), ['10:B TOO_LONG 90']],
    ['a card twice, and a key of nobody', csv(head, 'Food,Cuts onions,,chef', 'Food,cuts onions'), ['8:D UNKNOWN_COLUMN', '9:B DUPLICATE']],
    ['a card without text, a dimension without title', csv(head, ',,hint'), ['8:A REQUIRED', '8:B REQUIRED']],
    ['no title', csv(head, 'Food,Cuts onions').replace('title,Who cooks what?', 'title,'), ['1:B REQUIRED']],
    ['no row for a role', csv(head, 'Food,Cuts onions').replace('second role,Waiter\n', ''), ['6:A REQUIRED']],
    ['a key without a source', csv(head, 'Food,Cuts onions,,C').replace('source,House rules\n', ''), ['6:A SOURCE_REQUIRED']],
    ['a language that we do not speak', csv(head, 'Food,Cuts onions').replace('language,de', 'language,Klingon'), ['2:B UNKNOWN_LANGUAGE']],
    ['a quote that never ends', csv(head, 'Food,"Cuts onions', 'Food,Tastes'), ['9: SYNTAX']],
  ])('%s', (_name, text, problems) => {
    expect(readDeckFile(text).deck).toBeNull();
    expect(problemsIn(text)).toEqual(problems);
  });

  test.each<[string, string, string[]]>([
    ['JSON that breaks off', '{\n  "twoHatsDeck": 1,\n  "title": ', ['3:12 SYNTAX']],
    ['JSON with a comment', '{ // mine\n "twoHatsDeck": 1 }', ['1:3 SYNTAX']],
    ['JSON of something else', '{ "summary": {} }', ['1:1 NOT_A_DECK']],
    ['a list', '[1]', ['1:1 NOT_A_DECK']],
    ['a later version', '{\n "twoHatsDeck": 2 }', ['2:17 UNKNOWN_VERSION']],
    ['a language that is none', deckAsJson(kitchen).replace('"de"', '"german"'), ['3:15 UNKNOWN_LANGUAGE']],
    ['a number as a title', deckAsJson(kitchen).replace('"Who cooks what?"', '7'), ['4:12 WRONG_TYPE']],
    ['a text that is missing', deckAsJson(kitchen).replace(/\s+"text": "Cuts onions",/, ''), ['26:9 REQUIRED']],
  ])('%s', (_name, text, problems) => expect(problemsIn(text)).toEqual(problems));

  test('an unfinished deck goes out, and comes back only once it is whole', () => {
    expect(problemsIn(deckAsJson(emptyDeck))?.length).toBe(5);
  });

  test('brackets without end do no harm', () => expect(problemsIn('['.repeat(200_000))).toEqual(['1:1 SYNTAX']));
});
