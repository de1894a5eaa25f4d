import { t } from '@lingui/core/macro';
import type { Answer } from '@two-hats/shared';
import { Button } from '../../../design/Button';
import { useColumnWords } from '../../../design/columnWords';
import { Notice } from '../../../design/Notice';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { answerWords, oneInBothQuestion } from '../../../results/question/questionWords';
import styles from './ClosingQuestion.module.css';

interface ClosingQuestionProps {
  /** Why the last answer was not kept. */
  trouble: string | null;
  onAnswer: (answer: Answer) => void;
  onSkip: () => void;
}

/** The question once more, at the end: the whole screen, and one tap. */
export default function ClosingQuestion({ trouble, onAnswer, onSkip }: ClosingQuestionProps) {
  const words = useColumnWords();
  return (
    <div className={styles.closing}>
      <p className={styles.kicker}>{t`Once more, before we close`}</p>
      <ScreenTitle>{oneInBothQuestion(words)}</ScreenTitle>
      {trouble && <Notice tone="warn">{t`${trouble} Tap once more.`}</Notice>}
      <div className={styles.answers}>
        {answerWords().map(({ answer, word }) => (
          <Button key={answer} variant="secondary" size="l" wide onClick={() => onAnswer(answer)}>
            {word}
          </Button>
        ))}
        <Button variant="quiet" wide onClick={onSkip}>
          {t`Skip`}
        </Button>
      </div>
      <p className={styles.holds}>{t`Others see totals only, and only when three and more have answered.`}</p>
    </div>
  );
}
