import { useEffect, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { deckLanguage } from '../../../languages/deckLanguage';
import { type DeckCard, deckCardsQuery } from '../documents';

interface DeckCards {
  /** In deck order; null until they are read. */
  cards: readonly DeckCard[] | null;
  refusal: RefusalNotice | null;
}

/** The whole deck, read once: a round about some cards leaves the others out of the frames. */
export function useDeckCards({ apollo }: LiveClient): DeckCards {
  const [read, setRead] = useState<DeckCards>({ cards: null, refusal: null });
  const language = deckLanguage();
  useEffect(() => {
    let current = true;
    apollo.query({ query: deckCardsQuery, variables: { language } }).then(
      ({ data }) => current && data && setRead({ cards: data.summary.cards, refusal: null }),
      (error: unknown) => current && setRead({ cards: null, refusal: refusalFrom(error) }),
    );
    return () => {
      current = false;
    };
  }, [apollo, language]);
  return read;
}
