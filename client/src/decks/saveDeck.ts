import { t } from '@lingui/core/macro';
import type { DeckText } from '@two-hats/shared';
import { fileWords } from '../device/fileName';
import { saveFile } from '../device/saveFile';
import { deckAsCsv, deckAsJson } from './deckFile';

/** Hands a deck to the browser as a file, whole or not: what is missing is missing there too. */
export function saveDeck(deck: DeckText, format: 'JSON' | 'CSV'): void {
  const words = ['two-hats', fileWords(t({ message: 'deck', comment: 'In the name of a file' })), fileWords(deck.title)];
  const name = `${words.filter(Boolean).join('-')}.${format.toLowerCase()}`;
  if (format === 'JSON') saveFile(name, 'application/json', deckAsJson(deck));
  else saveFile(name, 'text/csv', deckAsCsv(deck));
}
