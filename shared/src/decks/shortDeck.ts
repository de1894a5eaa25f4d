import type { DeckInLanguages } from '../deck.js';
import { articleDeck } from './articleDeck.js';

/** Two or three cards of every dimension: five of the Product Owner's, five of the Product Manager's, two of both. */
const chosen: ReadonlySet<string> = new Set([
  'stays-within-reach',
  'interviews-clients',
  'looks-outside',
  'works-on-next-sprints',
  'weighs-technical-options',
  'plans-years-ahead',
  'studies-user-stories',
  'reads-analysts',
  'reviews-features-with-users',
  'talks-with-client-leaders',
  'drives-business-value',
  'cares-for-it-teams',
]);

/** Twelve of the article's cards under the same ids, for when there are twenty minutes. */
export const shortDeck: DeckInLanguages = {
  ...articleDeck,
  id: 'short',
  title: 'Two hats: the short version',
  description: 'Twelve responsibilities out of the article’s 28, balanced over its sections. For a workshop of 20 minutes.',
  minutes: 20,
  cards: articleDeck.cards.filter(({ id }) => chosen.has(id)),
};
