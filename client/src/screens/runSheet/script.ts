// What a facilitator says and does at each station.
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
        says: 'Welcome. Take your phone, scan the code, and tell us which hat you wear today. Nobody will see what you sort, me included.',
        does: [
          'Put the projector on the wall before the first person comes in.',
          'Wait until everybody is in; latecomers can join at any time.',
        ],
      };
    case 'SORT':
      return sorting(asks, minutes);
    case 'TALK':
      return {
        says: 'This is what we said. We talk about the cards where we differ, and about those only. Who would like to say why?',
        does: [
          'Follow the queue: split cards first. Ask one person from each side, then the room.',
          'Decide with one press when the room has settled; park what takes longer than three minutes.',
          next?.asks
            ? `Then the next question: ${questionOf(next.asks)}`
            : 'Stop when the time is over: the cards that are left stay in the charter as open.',
        ],
      };
    case 'CHARTER':
      return {
        says: 'What we agree on becomes our charter. Does anybody object to one of these?',
        does: ['Accept what is agreed in one go; read the open cards aloud.', 'Give each open card a person and a day to look again.'],
      };
    case 'CLOSE':
      return {
        says: 'Thank you. You find who owns what under this link, and we look again on the days that we wrote down.',
        does: ['Close the workshop and share the summary.', 'Say when you meet next, and who reminds whom.'],
      };
  }
}

function sorting(asks: PlannedRound | null, minutes: number): Script {
  const question = asks ? questionInSentence(asks) : 'who does what?';
  const cards =
    asks?.cards === 'NOT_AGREED' ? 'the cards on which we did not agree' : asks?.cards === 'OPEN' ? 'the cards still open' : 'each card';
  const ballots = asks?.ballots === 'FROM_BEFORE' ? ' Your answers from before lie on the cards.' : '';
  return {
    says: `For ${cards}, ${question} Sort by yourself, quickly and without talking; the first thought is good enough.${ballots} You have ${minutes} minutes.`,
    does: [
      'Start sorting. Be quiet yourself; watch how many are done, not who.',
      'Add a minute where more than a few still sort, then reveal. Pause a moment: let people look.',
    ],
  };
}
