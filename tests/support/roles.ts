/** What screens call the columns: the deck's names for its two roles, and the product's words for the others. */
import { articleDeck } from '@two-hats/shared/decks';

const nameOf = (slot: 'FIRST' | 'SECOND') => articleDeck.roles.find(({ column }) => column === slot)?.name ?? '';

/** The names of the two roles in the decks that tests open workshops with. */
export const first = nameOf('FIRST');
export const second = nameOf('SECOND');
