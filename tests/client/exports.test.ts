import { describe, expect, test } from 'vitest';
import { exportName } from '../../client/src/results/exportName';
import type { WorkshopSummary } from '../../client/src/screens/summary/summaryQuery';
import { summaryAsCsv } from '../../client/src/screens/summary/takeAway/exportCsv';
import { summaryAsJson } from '../../client/src/screens/summary/takeAway/exportJson';
import { escapeMarkdown, summaryAsMarkdown } from '../../client/src/screens/summary/takeAway/exportMarkdown';

/** Two cards, nine ballots on the first; the team wrote things that spreadsheets and wikis would take for more than text. */
const summary: WorkshopSummary = {
  revision: 3,
  workshopId: 'w',
  rehearsal: false,
  title: '=HYPERLINK("http://example.test")',
  phase: 'CLOSED',
  openedAt: '2026-03-04T09:00:00.000Z',
  closedAt: null,
  participantCount: 9,
  language: 'EN',
  roles: [
    { column: 'FIRST', name: 'Cook', shortName: 'C', definite: 'the Cook' },
    { column: 'SECOND', name: 'Waiter', shortName: 'W', definite: 'the Waiter' },
  ],
  columns: ['FIRST', 'SECOND'],
  deckTitle: 'A deck',
  source: { title: 'An article', author: 'Its author' },
  cards: [
    {
      id: 'a',
      text: 'Interviews clients, "often"',
      hint: '',
      dimension: 'focus',
      dimensionTitle: 'Focus',
      key: 'SECOND',
      rationale: 'Because',
      section: 'Focus',
      fromDiscussion: false,
    },
    {
      id: 'b',
      text: 'Reads | analysts',
      hint: '',
      dimension: 'focus',
      dimensionTitle: 'Focus',
      key: 'SECOND',
      rationale: 'Because',
      section: 'Focus',
      fromDiscussion: true,
    },
  ],
  rounds: [
    {
      number: 1,
      lens: 'OWN',
      question: '+1 for whom?',
      startingBallots: 'EMPTY',
      ballotCount: 9,
      headline: {
        ballotCount: 9,
        cards: 2,
        measured: 1,
        placed: 1,
        unanimous: 0,
        agreed: 1,
        leaning: 0,
        split: 0,
        matchShare: 0.8889,
        againstModel: 0,
      },
      agreement: { meanWinnerShare: 0.8889, alpha: -0.08, matchShare: 0.8889, cohenKappa: null },
      intervals: { meanWinnerShare: null, matchShare: null, alpha: null },
      camps: null,
      dimensions: [{ id: 'focus', title: 'Focus', cardCount: 2, meanWinnerShare: 0.8889, matchShare: 0.8889 }],
      results: [
        {
          cardId: 'a',
          columns: [
            { column: 'FIRST', count: 1, share: 1 / 9 },
            { column: 'SECOND', count: 8, share: 8 / 9 },
          ],
          placed: 9,
          winner: 'SECOND',
          tied: false,
          winnerShare: 8 / 9,
          interval: { low: 0.565, high: 0.98 },
          contention: 0.503,
          outcome: 'AGREED',
          key: 'SECOND',
          matchShare: 8 / 9,
          matchesKey: true,
        },
        {
          cardId: 'b',
          columns: [
            { column: 'FIRST', count: 0, share: 0 },
            { column: 'SECOND', count: 0, share: 0 },
          ],
          placed: 0,
          winner: null,
          tied: false,
          winnerShare: null,
          interval: null,
          contention: null,
          outcome: null,
          key: 'SECOND',
          matchShare: null,
          matchesKey: null,
        },
      ],
      byHat: null,
      carriedByBoth: null,
      contested: [],
      roomChallenges: [],
      articleChallenges: ['b'],
    },
  ],
  changes: [],
  charterRound: 1,
  charter: [
    {
      cardId: 'a',
      basis: 'DECIDED',
      owner: 'SECOND',
      elsewhere: '',
      person: '=Ada',
      note: '@everyone\n<img src=x onerror=alert(1)>',
      lookAgainOn: '2026-06-01',
      version: 4,
    },
    { cardId: 'b', basis: 'PROPOSED', owner: 'FIRST', elsewhere: '', person: '', note: '', lookAgainOn: null, version: 0 },
  ],
  question: { opening: null, closing: 'NOT_ASKED', answeredCount: 0, shift: null, source: null },
};

describe('the CSV', () => {
  const lines = summaryAsCsv(summary).split('\r\n');

  test('begins with a byte order mark and has a row per card and round', () => {
    expect(lines[0]?.startsWith('\uFEFFRound,Question,')).toBe(true);
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('');
  });

  test('doubles quotation marks and quotes commas', () => expect(lines[1]).toContain('"Interviews clients, ""often"""'));

  test('makes cells that begin like a formula harmless', () => {
    expect(lines[1]).toContain("1,'+1 for whom?,");
    expect(lines[1]).toContain("Waiter,Decided,,'=Ada,2026-06-01,");
    expect(lines[1]).toContain("'@everyone");
  });

  test('leaves empty what is undefined', () => {
    expect(lines[2]).toBe("1,'+1 for whom?,Focus,Reads | analysts,0,0,0,Nobody sorted it,,,,,,Waiter,a reader,,Cook,Proposed,1,,,");
  });
});

describe('the Markdown', () => {
  const page = summaryAsMarkdown(summary);

  test('opens with the title, as text', () => expect(page.startsWith('# \\=HYPERLINK("http\\://example.test")\n')).toBe(true));

  test('keeps a table row on one line and its cells apart', () => {
    expect(page).toContain('| Reads \\| analysts | – | – | 0 | Nobody sorted it | Waiter | Nobody sorted this card. |');
    expect(page).toContain('| Waiter | \\=Ada | Decided | 2026-06-01 | \\@everyone \\<img src=x onerror=alert(1)\\> |');
  });

  test('says that a proposal is no decision, and which round it comes from', () => {
    expect(page).toContain('Proposals are not decisions: they are what the room agreed on in round 1, until the team decides.');
    expect(page).toContain('| Reads \\| analysts | Cook |  | Proposed |  |  |');
  });

  test('says figures with their strength, and undefined ones as such', () => {
    expect(page).toContain('alpha: −0.08 (none, less than chance would give)');
    expect(page).toContain('against the model: – (cannot be computed)');
  });

  test('leaves out lists without entries', () => {
    expect(page).not.toContain('### Most contested');
    expect(page).toContain('### Where the model challenges the room\n\n- Reads \\| analysts');
  });

  test.each([
    ['- a list', '\\- a list'],
    ['1. a list', '1\\. a list'],
    ['**bold** _and_ `code`', '\\*\\*bold\\*\\* \\_and\\_ \\`code\\`'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['&lt;', '\\&lt;'],
    ['two\nlines', 'two lines'],
    ['www.example.test', 'www\\.example.test'],
  ])('escapes %s', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});

describe('the reasons that people gave', () => {
  const reasons = [
    { round: 1, cardId: 'a', column: 'SECOND', text: '=1+1 <b>Clients</b> | [ask](x)' },
    { round: 1, cardId: 'a', column: 'FIRST', text: 'The team asks' },
  ] as const;

  test('are left out unless they are asked for', () => {
    for (const text of [summaryAsCsv(summary), summaryAsMarkdown(summary), summaryAsJson(summary)]) {
      expect(text).not.toMatch(/reason/i);
    }
  });

  test('stand in a cell of their card, each after what it argues for', () => {
    const csv = summaryAsCsv(summary, reasons);
    expect(csv.split('\r\n')[0]?.endsWith(',Reasons')).toBe(true);
    expect(csv).toContain('Waiter: =1+1 <b>Clients</b> | [ask](x) | Cook: The team asks\r\n');
  });

  test('are a section of the Markdown, and text', () => {
    const page = summaryAsMarkdown(summary, reasons);
    expect(page).toContain('## Why people said so\n\n### Interviews clients, "often"\n\n- Waiter: ');
    expect(page).toContain('\\<b\\>Clients\\</b\\> \\| \\[ask\\](x)\n- Cook: The team asks\n');
    expect(summaryAsMarkdown(summary, [])).not.toContain('## Why');
  });

  test('go along in the JSON', () => expect(JSON.parse(summaryAsJson(summary, reasons)).reasons).toEqual(reasons));
});

test('the JSON names its format and carries the whole summary', () => {
  expect(JSON.parse(summaryAsJson(summary))).toEqual({ format: 'two-hats-summary', version: 1, summary });
});

describe('the file name', () => {
  test.each([
    ['Checkout team: Q1/2', 'two-hats-checkout-team-q1-2-2026-03-04.csv'],
    ['../../etc/passwd', 'two-hats-etc-passwd-2026-03-04.csv'],
    ['منتج', 'two-hats-منتج-2026-03-04.csv'],
    ['🎩🎩', 'two-hats-2026-03-04.csv'],
    ['x'.repeat(300), `two-hats-${'x'.repeat(60)}-2026-03-04.csv`],
  ])('of %s is safe', (title, name) => expect(exportName(title, summary.openedAt, 'csv')).toBe(name));
});
