import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { roomDeck } from '../../../decks/roomDeck';
import { Button } from '../../../design/Button';
import { addOwnDeck } from '../../../device/ownDecks';
import type { WorkshopSummary } from '../summaryQuery';

/** Keeps the room's result as a deck on this device, and shows the way to it: from there it goes into a file too. */
export function KeepAsDeck({ summary }: { summary: WorkshopSummary }) {
  const [deckId, setDeckId] = useState<string | null>(null);
  const [, go] = useLocation();
  if (deckId === null) {
    return (
      <Button variant="secondary" wide onClick={() => setDeckId(addOwnDeck(roomDeck(summary)))}>
        {t`Keep as a deck`}
      </Button>
    );
  }
  return (
    <Button variant="secondary" wide autoFocus onClick={() => go(`/decks/${deckId}`)}>
      {t({ message: 'Kept ✓ Look at it', comment: 'Button: the deck is kept on this device, and opens' })}
    </Button>
  );
}
