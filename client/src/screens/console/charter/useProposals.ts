import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import type { RefusalNotice } from '../../../api/refusal';
import { acceptProposals, takeBackDecisions } from '../documents';
import { useTask } from '../useTask';

interface Accepted {
  readonly cardId: string;
  readonly version: number;
}

/** Accepting at once what the room agrees on, and taking that back. */
export interface Proposals {
  readonly accept: (cardIds: readonly string[]) => void;
  /** How many were accepted last, and can be taken back together. */
  readonly accepted: number;
  readonly undo: () => void;
  readonly busy: boolean;
  readonly refusal: RefusalNotice | null;
  readonly forgetRefusal: () => void;
}

export function useProposals({ apollo }: LiveClient): Proposals {
  const { run, busy, refusal, forget } = useTask();
  const [accepted, setAccepted] = useState<readonly Accepted[]>([]);
  return {
    accept: (cardIds) =>
      void run(async () => {
        const { data } = await apollo.mutate({ mutation: acceptProposals, variables: { cardIds: [...cardIds] } });
        setAccepted(data?.acceptProposals.decisions ?? []);
      }),
    accepted: accepted.length,
    undo: () =>
      void run(async () => {
        const decisions = accepted.map(({ cardId, version }) => ({ cardId, version }));
        await apollo.mutate({ mutation: takeBackDecisions, variables: { decisions } });
        setAccepted([]);
      }),
    busy,
    refusal,
    forgetRefusal: forget,
  };
}
