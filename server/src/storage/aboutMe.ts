/** The statements of what participants say beside their ballots: prepared, since a whole room says it while it waits. */
import { type Answer, type AnswerPair, type Hat, type Phase, QuestionTime } from '@two-hats/shared';
import type { Asking } from '../workshop/store.js';
import type { UnitOfWork } from './database.js';
import { questionFrom } from './stored.js';

const columnFor: Readonly<Record<QuestionTime, string>> = { OPENING: 'opening_answer', CLOSING: 'closing_answer' };

export async function readAsking({ rows }: UnitOfWork, workshopId: string): Promise<Asking | null> {
  const [asking] = await rows<{ phase: Phase; question: string; revealed: number }>(
    `select phase, question, (select count(*) from round where workshop_id = $1 and published is not null) as revealed
     from workshop where id = $1 and deleted_at is null`,
    [workshopId],
  );
  return asking ? { phase: asking.phase, closing: questionFrom(asking.question).closing, hasRevealed: Number(asking.revealed) > 0 } : null;
}

/** What was answered before and at the end, as totals of each pair. */
export async function readAnswerPairs({ rows }: UnitOfWork, workshopId: string): Promise<AnswerPair[]> {
  const pairs = await rows<{ opening_answer: Answer | null; closing_answer: Answer | null; people: number }>(
    `select opening_answer, closing_answer, count(*) as people from participant
     where workshop_id = $1 group by opening_answer, closing_answer`,
    [workshopId],
  );
  return pairs.map(({ opening_answer, closing_answer, people }) => ({
    opening: opening_answer,
    closing: closing_answer,
    people: Number(people),
  }));
}

export async function wearHat({ rows }: UnitOfWork, participantId: string, hat: Hat | null): Promise<void> {
  await rows('update participant set hat = $1 where id = $2', [hat, Number(participantId)]);
}

/** Keeps an answer, and counts those at the end; whether there was none before, or is none now. */
export async function answerQuestion(
  { rows }: UnitOfWork,
  participantId: string,
  time: QuestionTime,
  answer: Answer | null,
): Promise<boolean> {
  const column = columnFor[time];
  const id = Number(participantId);
  const [before] = await rows<{ answer: Answer | null; workshop_id: string }>(
    `select ${column} as answer, workshop_id from participant where id = $1`,
    [id],
  );
  if (!before) return false;
  await rows(`update participant set ${column} = $1 where id = $2`, [answer, id]);
  const by = Number(answer !== null) - Number(before.answer !== null);
  if (by === 0) return false;
  if (time === QuestionTime.CLOSING) {
    await rows('update workshop set closing_answers = closing_answers + $1 where id = $2', [by, before.workshop_id]);
  }
  return true;
}
