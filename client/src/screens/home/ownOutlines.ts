import { columnsToOffer, ownDeck } from '@two-hats/shared';
import { ownDecks } from '../../device/ownDecks';
import { ownDeckChoice } from '../ownDeckChoice';
import type { DeckOutline } from './openWorkshop';

/** The decks on this device that a workshop can be opened with: an unfinished one waits in its editor. */
export function ownOutlines(): readonly DeckOutline[] {
  return ownDecks().flatMap(({ id, text }) => {
    try {
      const { language, title, description, minutes, roles, source, cards } = ownDeck(id, text);
      return [
        {
          id: ownDeckChoice(id),
          language,
          title,
          description,
          minutes,
          roles: [...roles],
          source,
          cardCount: cards.length,
          columnsToOffer: [...columnsToOffer(cards.map(({ key }) => key))],
        },
      ];
    } catch {
      return [];
    }
  });
}
