/**
 * A room of three that sorts the article's deck, and what comes of it, worked out by hand.
 *
 * Every figure here is a literal on purpose: nothing is computed with the product's own rules.
 */
import type { Column } from '@two-hats/shared';
import { articleDeck } from '@two-hats/shared/decks';
import { firstRole, secondRole } from './roleNames.js';

export const names = ['Ada', 'Ben', 'Chi'] as const;

/**
 * In deck order: card, the votes of Ada, Ben and Chi (O for the first role, M for the second, - for nothing), and their sum as
 * screens say it: share and ballots of the first role, then of the second.
 */
const rows: readonly (readonly [
  cardId: string,
  votes: string,
  first: string,
  ballotsFirst: number,
  second: string,
  ballotsSecond: number,
])[] = [
  ['puts-team-first', 'OOO', '100 %', 3, '0 %', 0],
  ['works-beside-team', 'OOO', '100 %', 3, '0 %', 0],
  ['stays-within-reach', 'OOO', '100 %', 3, '0 %', 0],
  ['interviews-clients', 'MOO', '67 %', 2, '33 %', 1],
  ['evaluates-market-trends', 'MMM', '0 %', 0, '100 %', 3],
  ['reviews-competitors', 'MMM', '0 %', 0, '100 %', 3],
  ['looks-outside', 'MMO', '33 %', 1, '67 %', 2],
  ['works-on-next-sprints', 'OOO', '100 %', 3, '0 %', 0],
  ['weighs-technical-options', 'OMO', '67 %', 2, '33 %', 1],
  ['brings-technical-knowledge', 'OOO', '100 %', 3, '0 %', 0],
  ['holds-vision', 'MOM', '33 %', 1, '67 %', 2],
  ['plans-years-ahead', 'MMM', '0 %', 0, '100 %', 3],
  ['positions-product', 'MMM', '0 %', 0, '100 %', 3],
  ['outpaces-competition', 'MMM', '0 %', 0, '100 %', 3],
  ['follows-agile-practice', 'OOO', '100 %', 3, '0 %', 0],
  ['studies-user-stories', 'OOO', '100 %', 3, '0 %', 0],
  ['studies-refinement', 'OOO', '100 %', 3, '0 %', 0],
  ['studies-team-communication', 'OOO', '100 %', 3, '0 %', 0],
  ['reads-analysts', 'MMM', '0 %', 0, '100 %', 3],
  ['keeps-alerts', 'MMO', '33 %', 1, '67 %', 2],
  ['engages-with-users', 'OOM', '67 %', 2, '33 %', 1],
  ['reviews-features-with-users', 'OOO', '100 %', 3, '0 %', 0],
  ['talks-with-client-leaders', 'MO-', '50 %', 1, '50 %', 1],
  ['foresees-client-needs', 'MMM', '0 %', 0, '100 %', 3],
  ['commits-to-product', 'OOO', '100 %', 3, '0 %', 0],
  ['drives-business-value', 'OMM', '33 %', 1, '67 %', 2],
  ['cares-for-it-teams', 'OOO', '100 %', 3, '0 %', 0],
  ['wants-great-product', 'MM-', '0 %', 0, '100 %', 2],
  ['mines-data', 'MMM', '0 %', 0, '100 %', 3],
];

export interface ScriptedCard {
  readonly id: string;
  readonly text: string;
  /** One per person, in the order of the names; null where that person leaves the card out. */
  readonly votes: readonly (Column | null)[];
  readonly ballots: { readonly FIRST: number; readonly SECOND: number };
  /** How the room sorted it, as screen readers hear it. */
  readonly inWords: string;
}

export const scriptedCards: readonly ScriptedCard[] = rows.map(([id, votes, first, ballotsFirst, second, ballotsSecond]) => ({
  id,
  text: textOf(id),
  votes: [...votes].map((vote) => (vote === '-' ? null : vote === 'O' ? 'FIRST' : 'SECOND')),
  ballots: { FIRST: ballotsFirst, SECOND: ballotsSecond },
  inWords: `${firstRole} ${first}, ${ballots(ballotsFirst)}; ${secondRole} ${second}, ${ballots(ballotsSecond)}`,
}));

/** The words of a card of the article's deck. */
export function textOf(cardId: string): string {
  const card = articleDeck.cards.find(({ id }) => id === cardId);
  if (!card) throw new Error(`The deck has no card ${cardId}.`);
  return card.text;
}

function ballots(count: number): string {
  return `${count} ${count === 1 ? 'ballot' : 'ballots'}`;
}

/** What three ballots on 29 cards make together: 29 + 29 + 27 = 85 placements. */
export const expected = {
  placed: 85,
  /**
   * 21 cards are unanimous (share 1), 7 stand two against one (2/3), one is a tie (1/2):
   * (21 + 7 × 2/3 + 1/2) ÷ 29 = 0.9023.
   */
  meanWinnerShare: { share: 0.9023, words: '90 %' },
  /**
   * Krippendorff's alpha = 1 − observed ÷ expected disagreement. Observed: 7 cards two against one give 4 ÷ 2 each, the tie 2 ÷ 1: 16.
   * Expected: 47 placements for the first role, 38 for the second: (85² − 47² − 38²) ÷ 84 = 42.524. So 1 − 0.3763.
   */
  alpha: { value: 0.6237, words: '0.62', strength: 'substantial' },
  /**
   * The 24 cards with a definite owner in the article hold 71 placements. Not as the article: 2 on interviews-clients and one each on
   * looks-outside, weighs-technical-options, holds-vision, keeps-alerts, engages-with-users, talks-with-client-leaders: 8. 63 ÷ 71.
   */
  matchShare: { share: 0.8873, words: '89 %' },
  /**
   * 23 of those cards have a winner; all but interviews-clients are as the article: 22 ÷ 23. By chance, with margins 13/10 and 12/11:
   * (13 × 12 + 10 × 11) ÷ 23² = 0.5028. Cohen's kappa (0.9565 − 0.5028) ÷ 0.4972 = 0.9125.
   */
  cohenKappa: { value: 0.9125, words: '0.91', strength: 'almost perfect' },
  /**
   * 21 cards are unanimous and so agreed; two against one is two thirds, which is leaning and not agreed; one against one is split. The
   * article differs on none of the agreed cards that can be compared.
   */
  headline:
    'The room agrees on 21 of 29 cards; it leans to one side on 7 and is split on 1. The room shares the model’s view on 89 % of placements.',
  headlineFigures: { cards: 29, measured: 29, unanimous: 21, agreed: 21, leaning: 7, split: 1, againstModel: 0 },
  /** The tie first, then two against one in deck order. */
  contested: [
    'talks-with-client-leaders',
    'interviews-clients',
    'looks-outside',
    'weighs-technical-options',
    'holds-vision',
    'keeps-alerts',
    'engages-with-users',
    'drives-business-value',
  ],
  /** Of the contested ones those that the article gives to one owner, in deck order. */
  articleChallenges: [
    'interviews-clients',
    'looks-outside',
    'weighs-technical-options',
    'holds-vision',
    'keeps-alerts',
    'engages-with-users',
    'talks-with-client-leaders',
  ],
  /**
   * Cards, mean share of the leading column, share of placements as the article.
   * Focus (5 + 2 × 2/3) ÷ 7 and 18 ÷ 21; Horizon the same and 19 ÷ 21; Research (6 + 2/3) ÷ 7 and, without the reader's card, 17 ÷ 18;
   * Clients (1 + 1 + 2/3 + 1/2) ÷ 4 and 9 ÷ 11; Purpose (3 + 2/3) ÷ 4, and nothing to compare: the article says both.
   */
  dimensions: [
    ['Focus: inward or outward', '7', '90 %', '86 %'],
    ['Horizon: next sprint or next years', '7', '90 %', '90 %'],
    ['Research: what to read and learn', '7', '95 %', '94 %'],
    ['Clients: users or leaders', '4', '79 %', '82 %'],
    ['Purpose: what the work is for', '4', '92 %', '–'],
  ],
  /**
   * What the phones of Ada, Ben and Chi say: agreement with the room over the cards that the person placed and that have a leading column, with
   * the article over those it gives to one owner. Ada differs from the room on interviews-clients and drives-business-value, Ben on
   * weighs-technical-options and holds-vision, Chi on looks-outside, keeps-alerts and engages-with-users; from the article Ada nowhere,
   * Ben also on interviews-clients and talks-with-client-leaders, Chi also on interviews-clients.
   */
  totals: [
    ['26 of 28', '24 of 24'],
    ['26 of 28', '20 of 24'],
    ['24 of 27', '19 of 23'],
  ],
} as const;
