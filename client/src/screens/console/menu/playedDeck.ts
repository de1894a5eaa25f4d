// What can be done with the deck that the workshop plays, once its key is told: read it, save it, and keep the room's answers as another one.
import type { LiveClient } from '../../../api/client';
import { graphql, type ResultOf } from '../../../api/graphql';
import { playedDeck, playedDeckFields, roomDeck } from '../../../decks/roomDeck';
import { saveDeck } from '../../../decks/saveDeck';
import { here } from '../../../device/addresses';
import { addOwnDeck } from '../../../device/ownDecks';
import { deckLanguage } from '../../../languages/deckLanguage';

const playedDeckQuery = graphql(`query PlayedDeck($language: Language) { summary(language: $language) { ...PlayedDeckFields } }`, [
  playedDeckFields,
]);

export type PlayedDeck = ResultOf<typeof playedDeckFields>;

/** @throws what the server refuses, `WRONG_PHASE` before the first reveal */
export async function readPlayedDeck({ apollo }: LiveClient): Promise<PlayedDeck> {
  const { data } = await apollo.query({ query: playedDeckQuery, variables: { language: deckLanguage() } });
  if (!data) throw new Error('Neither a deck nor a refusal came.');
  return data.summary;
}

export async function exportDeck(live: LiveClient, format: 'JSON' | 'CSV'): Promise<void> {
  saveDeck(playedDeck(await readPlayedDeck(live)), format);
}

/** Keeps the room's answers as a deck on this device. @returns the address of its editor */
export async function keepAnswersAsDeck(live: LiveClient): Promise<string> {
  return `${here()}/decks/${addOwnDeck(roomDeck(await readPlayedDeck(live)))}`;
}

export async function saveAnswersAsDeck(live: LiveClient): Promise<void> {
  saveDeck(roomDeck(await readPlayedDeck(live)), 'JSON');
}
