import type { Column, Decision } from '@two-hats/shared';
import { useRef, useState } from 'react';
import { type DecisionDraft, keepDraft, keptDraft } from '../../../device/drafts';

interface DraftOfCard {
  /** What the form shows: the draft, or what is kept. */
  readonly owner: Column | null;
  readonly note: string;
  /** Something stands here that is not kept yet. */
  readonly changed: boolean;
  readonly change: (part: Partial<DecisionDraft>) => void;
  /** Goes back to what is kept. */
  readonly discard: () => void;
  /** To be called before the draft is sent; @returns what to call when the server has it. */
  readonly send: () => () => void;
}

/**
 * What is being decided about a card, until it is kept or discarded. Another facilitator may decide meanwhile: that shows, unless
 * something is being written here.
 */
export function useDecisionDraft(workshopId: string, cardId: string, decision: Decision | null): DraftOfCard {
  const kept: DecisionDraft = { owner: decision?.owner ?? null, note: decision?.note ?? '' };
  const [draft, setDraft] = useState(() => keptDraft(workshopId, cardId));
  const latest = useRef(draft);
  // The server has the draft before the frame that says so: until then the draft shows, not what it replaced.
  const [replaced, setReplaced] = useState<DecisionDraft | null>(null);
  const isOver = replaced !== null && !isSame(replaced, kept);
  const shown = draft && !isOver ? draft : kept;

  function put(next: DecisionDraft | null) {
    latest.current = next;
    setDraft(next);
    setReplaced(null);
    keepDraft(workshopId, cardId, next);
  }

  return {
    owner: shown.owner,
    note: shown.note,
    changed: draft !== null && replaced === null,
    change: (part) => {
      const next = { ...shown, ...part };
      put(isSame(next, kept) ? null : next);
    },
    discard: () => put(null),
    send: () => {
      const sent = latest.current;
      return () => {
        // Written on meanwhile: that is not kept yet.
        if (latest.current !== sent) return;
        setReplaced(kept);
        keepDraft(workshopId, cardId, null);
      };
    },
  };
}

function isSame(one: DecisionDraft, other: DecisionDraft): boolean {
  return one.owner === other.owner && one.note === other.note;
}
