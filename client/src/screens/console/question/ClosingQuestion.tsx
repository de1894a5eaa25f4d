import { t } from '@lingui/core/macro';
import { Button } from '../../../design/Button';
import { useColumnWords } from '../../../design/columnWords';
import type { StageFrame } from '../../../results/fragments';
import { oneInBothQuestion } from '../../../results/question/questionWords';
import { Shift } from '../../../results/question/Shift';
import { SourceAnswer } from '../../../results/question/SourceAnswer';
import { figures, useSaid } from '../../../spoken/useSaid';
import styles from './ClosingQuestion.module.css';

interface ClosingQuestionProps {
  stage: StageFrame;
  busy: boolean;
  onAsk: () => void;
  onTell: () => void;
}

/** The question behind the deck, once more at the end: ask it, see how many have answered, show what came of it. */
export function ClosingQuestion({ stage: { question, participantCount, reveal }, busy, onAsk, onTell }: ClosingQuestionProps) {
  const words = useColumnWords();
  const isAsked = question.closing === 'ASKED';
  useSaid(isAsked ? t`${{ answered: question.answeredCount }} of ${participantCount} have answered.` : null, 'answers', figures);
  if (question.closing === 'TOLD') {
    return (
      <div className={styles.told}>
        <Shift question={question} isNews />
        {question.source && <SourceAnswer answer={question.source} source={reveal?.source ?? null} />}
      </div>
    );
  }
  return (
    <section className={isAsked ? `${styles.question} ${styles.asked}` : styles.question} aria-labelledby="closing-question">
      <div>
        <h2 id="closing-question" className={styles.title}>
          {oneInBothQuestion(words)}
        </h2>
        <p>
          {isAsked
            ? t`${{ answered: question.answeredCount }} of ${participantCount} have answered. Their phones and the wall show the question.`
            : t`Ask the room once more before you close: everybody sees whether it has changed its mind.`}
        </p>
      </div>
      {isAsked ? (
        <Button variant="secondary" busy={busy} onClick={onTell}>
          {t`Show the answers`}
        </Button>
      ) : (
        <Button variant="secondary" busy={busy} onClick={onAsk}>
          {t`Ask the closing question`}
        </Button>
      )}
    </section>
  );
}
