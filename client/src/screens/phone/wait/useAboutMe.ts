// What a participant says of themselves: shown at once, and taken back where the server did not keep it.
import type { Answer, Hat, QuestionTime } from '@two-hats/shared';
import { useCallback, useRef, useState } from 'react';
import type { Live } from '../../../api/live';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { AnswerMutation, type Ballot, WearHatMutation } from '../documents';

export interface AboutMe {
  readonly wear: (hat: Hat) => void;
  readonly answer: (time: QuestionTime, answer: Answer) => void;
  /** Why the last thing was not kept. */
  readonly trouble: RefusalNotice | null;
}

/** @param keep takes over the ballot with what was said */
export function useAboutMe(live: Live, ballot: Ballot | null, keep: (ballot: Ballot) => void): AboutMe {
  const [trouble, setTrouble] = useState<RefusalNotice | null>(null);
  const latest = useRef(ballot);
  latest.current = ballot;

  const say = useCallback(
    (change: Partial<Ballot>, send: () => Promise<unknown>) => {
      const before = latest.current;
      if (!before) return;
      setTrouble(null);
      keep({ ...before, ...change });
      send().catch((error: unknown) => {
        setTrouble(refusalFrom(error));
        const now = latest.current ?? before;
        const back = Object.fromEntries(Object.keys(change).map((key) => [key, before[key as keyof Ballot]]));
        keep({ ...now, ...back });
      });
    },
    [keep],
  );

  return {
    wear: useCallback((hat) => say({ hat }, () => live.mutate(WearHatMutation, { hat })), [live, say]),
    answer: useCallback(
      (time, answer) =>
        say(time === 'OPENING' ? { openingAnswer: answer } : { closingAnswer: answer }, () =>
          live.mutate(AnswerMutation, { time, answer }),
        ),
      [live, say],
    ),
    trouble,
  };
}
