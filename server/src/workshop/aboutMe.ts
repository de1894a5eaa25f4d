/** What participants say of themselves beside their ballots: the hat they wear, and whether one person can be both roles. */
import { type Answer, ClosingQuestion, type Hat, Phase, QuestionTime, Refusal } from '@two-hats/shared';
import { admitParticipant } from './capability.js';
import type { Environment } from './environment.js';
import type { Asking, Reading } from './store.js';

/**
 * Says which hat the caller wears today. It stays on from the first reveal: results are told by hat, and two moments must be about the same
 * people.
 * @throws Refusal `WRONG_PHASE` once something was revealed
 */
export async function wearHat({ store, announcer }: Environment, credential: string | null, hat: Hat | null): Promise<Hat | null> {
  const hint = await store.write(async (writing) => {
    const { workshopId, participantId } = await admitParticipant(writing, credential);
    if ((await askingOf(writing, workshopId)).hasRevealed) throw new Refusal('WRONG_PHASE');
    await writing.wearHat(participantId, hat);
    return { workshopId, revision: await writing.raiseRevision(workshopId, 'console') };
  });
  announcer.announce(hint);
  return hat;
}

/**
 * Answers the question, or takes the answer back. Nobody else learns it: others see totals, and at the end how many have answered.
 * @param time that the caller was asked at: an answer that comes late never counts for the other time
 * @throws Refusal `WRONG_PHASE` when it is not asked, or not any more
 */
export async function answerQuestion(
  { store, announcer }: Environment,
  credential: string | null,
  time: QuestionTime,
  answer: Answer | null,
): Promise<Answer | null> {
  const hint = await store.write(async (writing) => {
    const { workshopId, participantId } = await admitParticipant(writing, credential);
    if (!isAsked(time, await askingOf(writing, workshopId))) throw new Refusal('WRONG_PHASE');
    const counts = await writing.answerQuestion(participantId, time, answer);
    if (counts && time === QuestionTime.CLOSING) return { workshopId, revision: await writing.raiseRevision(workshopId, 'room') };
    await writing.touch(workshopId);
    return null;
  });
  if (hint) announcer.announce(hint);
  return answer;
}

function isAsked(time: QuestionTime, { phase, closing }: Asking): boolean {
  if (time === QuestionTime.OPENING) return phase === Phase.LOBBY;
  return phase === Phase.REVEALED && closing === ClosingQuestion.ASKED;
}

async function askingOf(reading: Reading, workshopId: string): Promise<Asking> {
  const asking = await reading.askingOf(workshopId);
  if (!asking) throw new Refusal('UNKNOWN_CAPABILITY');
  return asking;
}
