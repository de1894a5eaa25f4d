import type { DeckText } from '@two-hats/shared';
import { useCallback, useState } from 'react';
import { keepOwnDeck, type OwnDeck } from '../../../device/ownDecks';

/** Something that was taken away, and how it comes back. */
interface Removal {
  readonly what: string;
  readonly putBack: (deck: DeckText) => DeckText;
}

export interface Draft {
  readonly text: DeckText;
  /** Whether this device could keep it. */
  readonly kept: boolean;
  readonly removal: Removal | null;
  readonly change: (next: DeckText) => void;
  /** Takes something away that can be put back until the next thing is taken away. */
  readonly remove: (next: DeckText, removal: Removal) => void;
  readonly undo: () => void;
}

/** A deck while it is written: every change is kept on this device at once. */
export function useDraft(deck: OwnDeck): Draft {
  const [text, setText] = useState(deck.text);
  const [kept, setKept] = useState(true);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const change = useCallback(
    (next: DeckText) => {
      setText(next);
      setKept(keepOwnDeck(deck.id, next));
    },
    [deck.id],
  );
  return {
    text,
    kept,
    removal,
    change,
    remove: (next, taken) => {
      change(next);
      setRemoval(taken);
    },
    undo: () => {
      if (removal) change(removal.putBack(text));
      setRemoval(null);
    },
  };
}
