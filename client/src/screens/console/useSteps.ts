// Taking steps. Each names the step count it was decided on, so that two facilitators cannot advance twice; what this console just did
// itself is known at once, before the frame that shows it arrives.
import type { WalkOrder } from '@two-hats/shared';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { LiveClient } from '../../api/client';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';
import { type ConsoleFrame, closeWorkshop, reopenRound, reopenWorkshop, reveal, showCard, startNewRound, startSorting } from './documents';

/** A step with what it needs. */
export type StepRequest =
  | { readonly step: 'START_SORTING' | 'REVEAL' | 'REOPEN_ROUND' | 'CLOSE' | 'REOPEN_WORKSHOP' }
  | { readonly step: 'SHOW_CARD'; readonly cardId: string | null; readonly order: WalkOrder }
  | { readonly step: 'START_NEW_ROUND'; readonly lens: string };

export interface Steps {
  /** The frame, with the card that this console has just moved on to. */
  readonly shown: ConsoleFrame;
  /** @returns why the step was refused, null when it was taken or when another one is still under way */
  readonly take: (request: StepRequest) => Promise<RefusalNotice | null>;
  readonly busy: boolean;
  /** Why the last step was refused. */
  readonly refusal: RefusalNotice | null;
  readonly forgetRefusal: () => void;
}

export function useSteps(live: LiveClient, frame: ConsoleFrame): Steps {
  const [taken, setTaken] = useState<{ step: number; request: StepRequest } | null>(null);
  const [underWay, setUnderWay] = useState(false);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const flying = useRef(false);
  const ahead = taken && taken.step > frame.step ? taken : null;
  const decidedAt = ahead?.step ?? frame.step;

  const take = useCallback(
    async (request: StepRequest) => {
      if (flying.current) return null;
      flying.current = true;
      setUnderWay(true);
      setRefusal(null);
      try {
        setTaken({ step: await send(live, request, decidedAt), request });
        return null;
      } catch (error) {
        const refused = refusalFrom(error);
        setRefusal(refused);
        return refused;
      } finally {
        flying.current = false;
        setUnderWay(false);
      }
    },
    [live, decidedAt],
  );

  const cardAhead = ahead?.request.step === 'SHOW_CARD' ? ahead.request : null;
  const shown = useMemo(() => {
    const { reveal } = frame.stage;
    if (!cardAhead || !reveal) return frame;
    return { ...frame, stage: { ...frame.stage, reveal: { ...reveal, currentCardId: cardAhead.cardId } } };
  }, [frame, cardAhead]);
  return { shown, take, busy: underWay || (ahead !== null && !cardAhead), refusal, forgetRefusal: useCallback(() => setRefusal(null), []) };
}

/** @returns the new step count */
async function send({ apollo }: LiveClient, request: StepRequest, decidedAt: number): Promise<number> {
  const { data } = await mutation();
  if (!data) throw new Error('A step was answered without its result');
  return data.taken.step;

  function mutation() {
    switch (request.step) {
      case 'START_SORTING':
        return apollo.mutate({ mutation: startSorting, variables: { decidedAt } });
      case 'REVEAL':
        return apollo.mutate({ mutation: reveal, variables: { decidedAt } });
      case 'SHOW_CARD':
        return apollo.mutate({ mutation: showCard, variables: { decidedAt, cardId: request.cardId, order: request.order } });
      case 'REOPEN_ROUND':
        return apollo.mutate({ mutation: reopenRound, variables: { decidedAt } });
      case 'START_NEW_ROUND':
        return apollo.mutate({ mutation: startNewRound, variables: { decidedAt, lens: request.lens } });
      case 'CLOSE':
        return apollo.mutate({ mutation: closeWorkshop, variables: { decidedAt } });
      case 'REOPEN_WORKSHOP':
        return apollo.mutate({ mutation: reopenWorkshop, variables: { decidedAt } });
    }
  }
}
