// Taking steps. Each names the step count it was decided on, so that two facilitators cannot advance twice; what this console just did
// itself is known at once, before the frame that shows it arrives.
import { type WalkOrder, walkOf } from '@two-hats/shared';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import {
  arrangeTalk,
  askClosingQuestion,
  type ConsoleFrame,
  closeWorkshop,
  moveToStation,
  type NewRound,
  reopenRound,
  reopenWorkshop,
  reveal,
  showCard,
  startNewRound,
  startSorting,
  tellClosingQuestion,
} from '../documents';

/** A step with what it needs. */
export type StepRequest =
  | {
      readonly step:
        | 'START_SORTING'
        | 'REVEAL'
        | 'ASK_CLOSING_QUESTION'
        | 'TELL_CLOSING_QUESTION'
        | 'REOPEN_ROUND'
        | 'CLOSE'
        | 'REOPEN_WORKSHOP';
    }
  | { readonly step: 'SHOW_CARD'; readonly cardId: string | null; readonly order: WalkOrder }
  | { readonly step: 'ARRANGE_TALK'; readonly cardIds: readonly string[] | null }
  | { readonly step: 'START_NEW_ROUND'; readonly round: NewRound }
  | { readonly step: 'MOVE_TO_STATION'; readonly stationId: string };

type ShowCard = Extract<StepRequest, { readonly step: 'SHOW_CARD' }>;

export interface Steps {
  /** The frame, with the card and the order that this console has just asked for. */
  readonly shown: ConsoleFrame;
  /**
   * Takes a step. One is sent at a time; of the cards asked for meanwhile, the last one follows.
   * @param atStep the step count that the decision was made on; the newest known when left out
   * @returns why the step was refused, null when it was taken or when another one is still under way
   */
  readonly take: (request: StepRequest, atStep?: number) => Promise<RefusalNotice | null>;
  readonly busy: boolean;
  /** Why the last step was refused. */
  readonly refusal: RefusalNotice | null;
  readonly forgetRefusal: () => void;
}

export function useSteps(live: LiveClient, frame: ConsoleFrame): Steps {
  const [underWay, setUnderWay] = useState<StepRequest | null>(null);
  const [taken, setTaken] = useState<{ step: number; request: StepRequest } | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const known = useRef(frame.step);
  const flying = useRef(false);
  const following = useRef<ShowCard | null>(null);
  useEffect(() => {
    known.current = Math.max(known.current, frame.step);
  }, [frame.step]);

  const take = useCallback(
    async (request: StepRequest, atStep: number = known.current) => {
      if (flying.current) {
        if (request.step !== 'SHOW_CARD') return null;
        following.current = request;
        setUnderWay(request);
        return null;
      }
      flying.current = true;
      setRefusal(null);
      try {
        let current: StepRequest | null = request;
        let from = atStep;
        while (current) {
          setUnderWay(current);
          from = await send(live, current, from);
          known.current = Math.max(known.current, from);
          setTaken({ step: from, request: current });
          current = following.current;
          following.current = null;
        }
        return null;
      } catch (error) {
        const refused = refusalFrom(error);
        setRefusal(refused);
        return refused;
      } finally {
        following.current = null;
        flying.current = false;
        setUnderWay(null);
      }
    },
    [live],
  );

  const ahead = underWay ?? (taken && taken.step > frame.step ? taken.request : null);
  const card = ahead?.step === 'SHOW_CARD' ? ahead : null;
  const shown = useMemo(() => (card ? withCard(frame, card) : frame), [frame, card]);
  return { shown, take, busy: ahead !== null && !card, refusal, forgetRefusal: useCallback(() => setRefusal(null), []) };
}

/** The frame as it will be once the server has shown the card. */
function withCard(frame: ConsoleFrame, { cardId, order }: ShowCard): ConsoleFrame {
  const { reveal } = frame.stage;
  if (!reveal) return frame;
  const walk = order === reveal.walkOrder ? reveal.walk : [...walkOf(reveal.results, reveal.talk, order)];
  // Reasons are those of the card before.
  const reasons = cardId === reveal.currentCardId ? frame.reasons : null;
  return {
    ...frame,
    reasons,
    stage: {
      ...frame.stage,
      reveal: { ...reveal, currentCardId: cardId, walkOrder: order, walk, wallReasons: reasons ? reveal.wallReasons : [] },
    },
  };
}

/** @returns the new step count */
async function send({ apollo }: LiveClient, request: StepRequest, atStep: number): Promise<number> {
  const { data } = await mutation();
  if (!data) throw new Error('A step was answered without its result');
  return data.taken.step;

  function mutation() {
    switch (request.step) {
      case 'START_SORTING':
        return apollo.mutate({ mutation: startSorting, variables: { atStep } });
      case 'REVEAL':
        return apollo.mutate({ mutation: reveal, variables: { atStep } });
      case 'SHOW_CARD':
        return apollo.mutate({ mutation: showCard, variables: { atStep, cardId: request.cardId, order: request.order } });
      case 'ARRANGE_TALK':
        return apollo.mutate({ mutation: arrangeTalk, variables: { atStep, cardIds: request.cardIds && [...request.cardIds] } });
      case 'ASK_CLOSING_QUESTION':
        return apollo.mutate({ mutation: askClosingQuestion, variables: { atStep } });
      case 'TELL_CLOSING_QUESTION':
        return apollo.mutate({ mutation: tellClosingQuestion, variables: { atStep } });
      case 'REOPEN_ROUND':
        return apollo.mutate({ mutation: reopenRound, variables: { atStep } });
      case 'START_NEW_ROUND':
        return apollo.mutate({ mutation: startNewRound, variables: { atStep, ...request.round } });
      case 'MOVE_TO_STATION':
        return apollo.mutate({ mutation: moveToStation, variables: { atStep, stationId: request.stationId } });
      case 'CLOSE':
        return apollo.mutate({ mutation: closeWorkshop, variables: { atStep } });
      case 'REOPEN_WORKSHOP':
        return apollo.mutate({ mutation: reopenWorkshop, variables: { atStep } });
    }
  }
}
