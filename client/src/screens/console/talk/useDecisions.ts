import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveClient } from '../../../api/client';
import { refusalFrom } from '../../../api/refusal';
import { type ConsoleFrame, decide } from '../documents';
import type { DecisionShown } from './cardDecision';
import { createDecisions, type Decisions, type DecisionsHeld } from './decisions';

/** The workshop's decisions, up to date with the frames of this console. */
export function useDecisions(live: LiveClient, frame: ConsoleFrame): Decisions {
  const [decisions] = useState(() =>
    createDecisions(frame.stage.workshopId, heldIn(frame) ?? { decisions: [], revision: -1 }, async (cardId, version, content) => {
      try {
        const { data } = await live.apollo.mutate({ mutation: decide, variables: { cardId, version, decision: content } });
        if (!data) throw new Error('A decision was answered without its result');
        return data.decide;
      } catch (error) {
        throw refusalFrom(error);
      }
    }),
  );
  useEffect(() => {
    const held = heldIn(frame);
    if (held) decisions.learn(held);
  }, [decisions, frame]);
  useEffect(() => {
    const flush = () => decisions.flush();
    window.addEventListener('pagehide', flush);
    const stop = live.connection.subscribe(() => live.connection.get().state === 'live' && flush());
    return () => {
      window.removeEventListener('pagehide', flush);
      stop();
    };
  }, [decisions, live]);
  return decisions;
}

/** One card's decision. */
export function useDecision(decisions: Decisions, cardId: string): DecisionShown {
  return useSyncExternalStore(decisions.subscribe, () => decisions.of(cardId));
}

/** The cards on which something is written that the server does not hold. */
export function useUnsaved(decisions: Decisions): readonly string[] {
  return useSyncExternalStore(decisions.subscribe, decisions.unsaved);
}

/** While a round is open, a frame says nothing about decisions. */
function heldIn({ stage, revision }: ConsoleFrame): DecisionsHeld | null {
  return stage.reveal && { decisions: stage.reveal.decisions, revision };
}
