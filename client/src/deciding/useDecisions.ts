import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveClient } from '../api/client';
import { graphql } from '../api/graphql';
import { refusalFrom } from '../api/refusal';
import type { DecisionShown } from './cardDecision';
import { createDecisions, type Decisions, type DecisionsHeld } from './decisions';

const decide = graphql(`
  mutation Decide($cardId: ID!, $version: Int!, $decision: DecisionInput) {
    decide(cardId: $cardId, version: $version, decision: $decision) { cardId kind owner elsewhere person note lookAgainOn version }
  }
`);

/**
 * A workshop's decisions, to be worked on with a facilitator's capability.
 * @param held what the server says about them, at each moment; null while it says nothing
 * @param answered called when the server has answered a change, also with a refusal: what it holds may be another thing now
 */
export function useDecisions(live: LiveClient, workshopId: string, held: DecisionsHeld | null, answered?: () => void): Decisions {
  const [decisions] = useState(() =>
    createDecisions(workshopId, held ?? { decisions: [], revision: -1 }, async (cardId, version, content) => {
      try {
        const { data } = await live.apollo.mutate({ mutation: decide, variables: { cardId, version, decision: content } });
        if (!data) throw new Error('A decision was answered without its result');
        return data.decide;
      } catch (error) {
        throw refusalFrom(error);
      } finally {
        answered?.();
      }
    }),
  );
  useEffect(() => {
    if (held) decisions.learn(held);
  }, [decisions, held]);
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
