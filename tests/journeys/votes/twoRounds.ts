/**
 * A room of eight that sorts the article's deck under "should" and under "today", and what comes of it, worked out by hand.
 *
 * Of the 29 cards, counted from 0, the leading column of a card gets 8, 7, 6, 5 or 4 of the 8 ballots, in turn: 18 cards are agreed (six
 * each with 8, 7 and 6 ballots), 6 lean (5 ballots) and 5 are ties. It is the first role's on even cards and the second's on odd ones. Today, every third card
 * is in the other hands: ten cards, of which 9 and 24 are ties and thus no gap.
 */
import type { Column } from '@two-hats/shared';
import { articleDeck } from '@two-hats/shared/decks';
import type { Workshop } from '../../support/workshop.js';

const people = ['Ada', 'Ben', 'Chi', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal'];
const leading = [8, 7, 6, 5, 4];

/** The first eight cards are decided, of which 0, 1, 2, 5, 6 and 7 were agreed: 18 − 6 = 12 stay agreed, 11 − 2 = 9 to settle. */
export const counts = '8 decided, 12 agreed, 9 to settle';

const textAt = (place: number) => articleDeck.cards[place]?.text ?? '';

/** 8 to 0 is the whole way; then 7 to 1 (three quarters), 6 to 2 (half), and 5 to 3 (a quarter). */
export const gaps = [0, 15, 6, 21, 12, 27, 3, 18].map(textAt);
/** The undecided ties in deck order, being most contested, then the first of those that lean. */
export const settleFirst = [9, 14, 19, 24, 8].map(textAt);
export const persons = [
  'Amina Yusuf',
  'Björn Åkesson',
  'Chidi Okafor',
  'Dolores García-Márquez',
  'Eun-ji Park',
  'Farid',
  'Gita Rao',
  'Hao Lin',
];
export const note =
  'Until the release in spring, with the help of the team; then the two of them sit down and see what it did to the plan.';

/** Takes a workshop with the article's deck from its lobby through both rounds and eight decisions to its end. */
export async function sortTwice(workshop: Workshop): Promise<void> {
  const joined = await workshop.joinAll(...people);
  const sort = async (round: number, isToday: boolean) => {
    for (const [person, { place }] of joined.map((who, index) => [index, { place: who.place.bind(who) }] as const)) {
      const columns = articleDeck.cards.map(({ id }, card): [string, Column] => [id, columnOf(card, person, isToday)]);
      await place(Object.fromEntries(columns), round);
    }
  };
  await workshop.step('startSorting');
  await sort(1, false);
  await workshop.step('reveal');
  await workshop.startNewRound('TODAY');
  await sort(2, true);
  await workshop.step('reveal');
  for (const [place, person] of persons.entries()) {
    const id = articleDeck.cards[place]?.id ?? '';
    await workshop.decide(id, place % 2 === 0 ? 'FIRST' : 'SECOND', { person, note, lookAgainOn: `2027-0${1 + (place % 3)}-15` });
  }
  await workshop.step('closeWorkshop');
}

function columnOf(card: number, person: number, isToday: boolean): Column {
  const withLead = person < (leading[card % leading.length] ?? 0);
  const inOtherHands = isToday && card % 3 === 0;
  const firstLeads = (card % 2 === 0) !== inOtherHands;
  return withLead === firstLeads ? 'FIRST' : 'SECOND';
}
