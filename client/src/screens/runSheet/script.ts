// What a facilitator says and does at each station.
import { plural, t } from '@lingui/core/macro';
import type { PlannedRound, Station } from '@two-hats/shared';
import { questionOf } from '../lensWords';
import { questionInSentence } from '../stationWords';

export interface Script {
  /** To be said, in one breath. */
  readonly says: string;
  /** What to do on the console, and what to watch for. */
  readonly does: readonly string[];
}

/** @param next the station after it; null for the last */
export function scriptOf({ kind, asks, minutes }: Station, next: Station | null): Script {
  switch (kind) {
    case 'ARRIVE':
      return {
        says: t`Welcome. Take your phone, scan the code, and tell us which hat you wear today. Nobody will see what you sort, me included.`,
        does: [
          t`Put the projector on the wall before the first person comes in.`,
          t`Wait until everybody is in; latecomers can join at any time.`,
        ],
      };
    case 'SORT':
      return sorting(asks, minutes);
    case 'TALK':
      return {
        says: t`This is what we said. We talk about the cards where we differ, and about those only. Who would like to say why?`,
        does: [
          t`Follow the queue: split cards first. Ask one person from each side, then the room.`,
          t`Decide with one press when the room has settled; park what takes longer than three minutes.`,
          next?.asks
            ? t`Then the next question: ${{ question: questionOf(next.asks) }}`
            : t`Stop when the time is over: the cards that are left stay in the charter as open.`,
        ],
      };
    case 'CHARTER':
      return {
        says: t`What we agree on becomes our charter. Does anybody object to one of these?`,
        does: [t`Accept what is agreed in one go; read the open cards aloud.`, t`Give each open card a person and a day to look again.`],
      };
    case 'CLOSE':
      return {
        says: t`Thank you. You find who owns what under this link, and we look again on the days that we wrote down.`,
        does: [t`Close the workshop and share the summary.`, t`Say when you meet next, and who reminds whom.`],
      };
  }
}

function sorting(asks: PlannedRound | null, minutes: number): Script {
  const sentences = [
    asks ? askedAbout(asks) : t`For each card, who does what?`,
    t`Sort by yourself, quickly and without talking; the first thought is good enough.`,
    ...(asks?.ballots === 'FROM_BEFORE' ? [t`Your answers from before lie on the cards.`] : []),
    plural(minutes, { one: 'You have # minute.', other: 'You have # minutes.' }),
  ];
  return {
    says: sentences.join(' '),
    does: [
      t`Start sorting. Be quiet yourself; watch how many are done, not who.`,
      t`Add a minute where more than a few still sort, then reveal. Pause a moment: let people look.`,
    ],
  };
}

function askedAbout(asks: PlannedRound): string {
  const question = questionInSentence(asks);
  if (asks.cards === 'NOT_AGREED') return t`For the cards on which we did not agree, ${question}`;
  return asks.cards === 'OPEN' ? t`For the cards still open, ${question}` : t`For each card, ${question}`;
}
