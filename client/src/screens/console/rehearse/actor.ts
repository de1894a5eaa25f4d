import { Answer, type Column, Column as Columns, type Hat, QuestionTime } from '@two-hats/shared';
import { createLiveClient } from '../../../api/client';
import { actorBallotQuery, answerAsActor, doneAsActor, joinAsActor, placeAsActor } from './documents';
import { opinionOn } from './opinions';

/** Simulated people of a rehearsal, by name. */
export const cast = ['Ada', 'Benoît', 'Chiara', 'Deniz', 'Emeka', 'Fatima', 'Goran', 'Hana'] as const;

/** Three of each role, so that something can be told by hat, and whom else a room has. */
const hats: readonly Hat[] = [
  Columns.FIRST,
  Columns.SECOND,
  Columns.BOTH,
  Columns.FIRST,
  Columns.SECOND,
  Columns.FIRST,
  Columns.SECOND,
  Columns.NEITHER,
];

/** What the cast says to whether one person can be both roles: some change their mind. */
const answers: Readonly<Record<QuestionTime, readonly Answer[]>> = {
  OPENING: [Answer.YES, Answer.NO, Answer.DEPENDS, Answer.YES],
  CLOSING: [Answer.DEPENDS, Answer.NO, Answer.DEPENDS, Answer.NO],
};

export interface Actor {
  /** Joins; a second time it is the same person again, wherever the rehearsal was left. */
  join(): Promise<void>;
  /** Says whether one person can be both roles; late is left unsaid. */
  answer(time: QuestionTime): Promise<void>;
  /** Sorts one more card of the open round, or says done after the last. @returns whether there is more to do in this round */
  act(question: string): Promise<boolean>;
}

/**
 * One simulated person, who takes part like a phone does: through the public API, with a secret of their own.
 * @param attempt a random key of their own, see `JoinInput.attempt`
 */
export function createActor(index: number, joinCode: string, attempt: string, named: boolean): Actor {
  let client: ReturnType<typeof createLiveClient> | null = null;
  return {
    async join() {
      const input = { code: joinCode, attempt, name: named ? (cast[index] ?? null) : null, hat: hats[index % hats.length] ?? null };
      const { data } = await createLiveClient(null).apollo.mutate({ mutation: joinAsActor, variables: { input } });
      client = createLiveClient(data?.join.secret ?? null);
      await this.answer(QuestionTime.OPENING).catch(() => {});
    },
    async answer(time) {
      const answer = answers[time][index % answers[time].length];
      if (client && answer) await client.apollo.mutate({ mutation: answerAsActor, variables: { time, answer } });
    },
    async act(question) {
      if (!client) return false;
      const { data } = await client.apollo.query({ query: actorBallotQuery });
      const ballot = data?.ballot;
      if (!ballot?.round || ballot.phase !== 'SORTING' || ballot.done) return false;
      const round = ballot.round.number;
      const placed = new Map(ballot.placements.map((placement) => [placement.cardId, placement]));
      const next = ballot.cards.find(({ id }) => !placed.get(id)?.column);
      if (!next) {
        await client.apollo.mutate({ mutation: doneAsActor, variables: { round } });
        return false;
      }
      const column: Column | undefined = opinionOn(next.id, index, question, ballot.columns);
      const change = Math.max(0, ...ballot.placements.map((placement) => placement.change)) + 1;
      await client.apollo.mutate({
        mutation: placeAsActor,
        variables: { round, placements: [{ cardId: next.id, column: column ?? null, change }] },
      });
      return true;
    },
  };
}
