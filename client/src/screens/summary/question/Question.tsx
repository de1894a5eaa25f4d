import { Shift } from '../../../results/question/Shift';
import { SourceAnswer } from '../../../results/question/SourceAnswer';
import type { WorkshopSummary } from '../summaryQuery';
import styles from './Question.module.css';

/** Whether one person can be both, before and after: nothing unless the room was asked. */
export function Question({ summary: { question, source } }: { summary: WorkshopSummary }) {
  if (question.closing !== 'TOLD') return null;
  return (
    <div className={styles.question}>
      <Shift question={question} />
      {question.source && <SourceAnswer answer={question.source} source={source} />}
    </div>
  );
}
