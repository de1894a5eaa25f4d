import { useEffect, useMemo, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { deckLanguage } from '../../../languages/deckLanguage';
import { type ConsoleFrame, deckCardsQuery } from '../documents';

/**
 * The texts of all cards that the charter has, by card id. Those of the round are in the frame; the others, which a round about some cards
 * leaves out, are read once. Until they are there, a card is missing.
 */
export function useCardTexts({ apollo }: LiveClient, { stage, charter }: ConsoleFrame): ReadonlyMap<string, string> {
  const [deck, setDeck] = useState<ReadonlyMap<string, string>>(new Map());
  const texts = useMemo(() => new Map([...deck, ...stage.cards.map(({ id, text }) => [id, text] as const)]), [deck, stage.cards]);
  const isShort = charter?.some(({ cardId }) => !texts.has(cardId)) ?? false;
  const language = deckLanguage();
  useEffect(() => {
    if (!isShort) return;
    let current = true;
    apollo.query({ query: deckCardsQuery, variables: { language } }).then(
      ({ data }) => current && data && setDeck(new Map(data.summary.cards.map(({ id, text }) => [id, text] as const))),
      // Without them the cards of the round are told, and the counts are right; the next frame with a new charter tries again.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [apollo, isShort, language]);
  return texts;
}
