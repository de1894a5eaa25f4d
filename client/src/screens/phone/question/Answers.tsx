import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { QuestionView } from '@two-hats/shared';
import { answerWords } from '../../../results/question/questionWords';
import { Shift } from '../../../results/question/Shift';
import { SourceAnswer } from '../../../results/question/SourceAnswer';
import type { Ballot, PhoneReveal } from '../documents';
import styles from './Answers.module.css';

interface AnswersProps {
  ballot: Ballot;
  question: QuestionView;
  source: PhoneReveal['source'];
}

/** What the room answered before and after, beside the own answers and the article's. */
export default function Answers({ ballot: { openingAnswer, closingAnswer }, question, source }: AnswersProps) {
  const wordOf = (answer: Ballot['openingAnswer']) =>
    answerWords().find((candidate) => candidate.answer === answer)?.word ?? t({ message: 'nothing', comment: 'You said nothing before' });
  return (
    <div className={styles.answers}>
      <Shift question={question} isNews />
      {(openingAnswer || closingAnswer) && (
        <p>
          <Trans>
            You said <strong>{wordOf(openingAnswer)}</strong> before, and <strong>{wordOf(closingAnswer)}</strong> after.
          </Trans>
        </p>
      )}
      {question.source && <SourceAnswer answer={question.source} source={source} />}
    </div>
  );
}
