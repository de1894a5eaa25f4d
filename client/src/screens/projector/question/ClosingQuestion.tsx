import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useColumnWords } from '../../../design/columnWords';
import type { StageFrame } from '../../../results/fragments';
import { oneInBothQuestion } from '../../../results/question/questionWords';
import { Shift } from '../../../results/question/Shift';
import { SourceAnswer } from '../../../results/question/SourceAnswer';
import { useHeading } from '../../../spoken/useHeading';
import { figures, useSaid } from '../../../spoken/useSaid';
import styles from './ClosingQuestion.module.css';

/** The question at the end: first alone, then with what the room answered, beside the article. */
export function ClosingQuestion({ stage: { question, participantCount } }: { stage: StageFrame }) {
  const words = useColumnWords();
  const answered = question.answeredCount;
  const isAsked = question.closing === 'ASKED';
  const heading = useHeading<HTMLHeadingElement>(isAsked ? 'question' : null);
  useSaid(isAsked ? t`${answered} of ${participantCount} have answered.` : null, 'answers', figures);
  if (question.closing === 'TOLD') {
    return (
      <div className={styles.told}>
        <Shift question={question} isNews />
        {question.source && <SourceAnswer answer={question.source} source={null} />}
      </div>
    );
  }
  return (
    <div className={styles.asked}>
      <h2 ref={heading} className={styles.question}>
        {oneInBothQuestion(words)}
      </h2>
      <p className={styles.how}>{t`Answer on your phone.`}</p>
      <p>
        <Trans>
          <strong className={styles.number}>{answered}</strong> of {participantCount} have answered
        </Trans>
      </p>
    </div>
  );
}
