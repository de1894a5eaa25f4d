// The decisions of a workshop as this device works on them: they outlive the card that is shown, so that leaving it loses nothing.
import type { Decision } from '@two-hats/shared';
import { type DecisionDraft, keepDraft, keptDrafts } from '../device/drafts';
import { CardDecision, type DecidedContent, type DecisionContent, type DecisionShown } from './cardDecision';

/** What the server says about decisions. */
export interface DecisionsHeld {
  readonly decisions: readonly Decision[];
  readonly revision: number;
}

export interface Decisions {
  of(cardId: string): DecisionShown;
  change(cardId: string, part: Partial<DecisionContent>): void;
  undo(cardId: string): void;
  choose(cardId: string, whose: 'mine' | 'theirs'): void;
  retry(cardId: string): void;
  /** Sends at once what waits: on leaving a card, on leaving the page, when the server is back. */
  flush(): void;
  /** Takes in a frame. */
  learn(held: DecisionsHeld): void;
  /** The cards on which something is written that the server does not hold; the same array until that changes. */
  unsaved(): readonly string[];
  /** Who owns cards beside the columns, each once: what was named before is soon named again. */
  named(): readonly string[];
  subscribe(changed: () => void): () => void;
}

/** @param save sends one card's decision, see {@link CardDecision} */
export function createDecisions(
  workshopId: string,
  first: DecisionsHeld,
  save: (cardId: string, version: number, content: DecidedContent | null) => Promise<Decision | null>,
): Decisions {
  let held = first;
  let unsaved: readonly string[] = [];
  const cards = new Map<string, CardDecision>();
  const shown = new Map<string, DecisionShown>();
  const listeners = new Set<() => void>();

  function cardOf(cardId: string): CardDecision {
    const known = cards.get(cardId);
    if (known) return known;
    return take(cardId, null);
  }

  function take(cardId: string, draft: DecisionDraft | null): CardDecision {
    let kept = draft;
    const ports = {
      save: (version: number, content: DecidedContent | null) => save(cardId, version, content),
      keepDraft: (next: DecisionDraft | null) => {
        if (next !== kept) keepDraft(workshopId, cardId, next);
        kept = next;
      },
      changed: () => changed(cardId),
    };
    const card = new CardDecision(ports, draft, decisionIn(held, cardId), held.revision);
    cards.set(cardId, card);
    return card;
  }

  function changed(cardId: string) {
    shown.delete(cardId);
    const now = [...cards].filter(([, card]) => card.isUnsaved).map(([id]) => id);
    if (now.join() !== unsaved.join()) unsaved = now;
    for (const listener of [...listeners]) listener();
  }

  for (const [cardId, draft] of Object.entries(keptDrafts(workshopId))) take(cardId, draft);
  unsaved = [...cards].filter(([, card]) => card.isUnsaved).map(([id]) => id);

  return {
    of(cardId) {
      const found = shown.get(cardId) ?? cardOf(cardId).shown;
      shown.set(cardId, found);
      return found;
    },
    change: (cardId, part) => cardOf(cardId).change(part),
    undo: (cardId) => cardOf(cardId).undo(),
    choose: (cardId, whose) => cardOf(cardId).choose(whose),
    retry: (cardId) => cardOf(cardId).retry(),
    flush() {
      for (const card of cards.values()) card.flush();
    },
    learn(next) {
      if (next.revision < held.revision) return;
      held = next;
      for (const [cardId, card] of cards) card.learn(decisionIn(next, cardId), next.revision);
    },
    unsaved: () => unsaved,
    named: () => [...new Set(held.decisions.flatMap(({ elsewhere }) => elsewhere || []))].sort(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function decisionIn({ decisions }: DecisionsHeld, cardId: string): Decision | null {
  return decisions.find((decision) => decision.cardId === cardId) ?? null;
}
