/** What the decks call their two roles. Journeys read these names on screens, and name the roles nowhere themselves. */
import { articleDeck } from '@two-hats/shared/decks';

const [first, second] = articleDeck.roles;
if (!first || !second) throw new Error('A deck has two roles.');

export const firstRole = first.name;
export const secondRole = second.name;
