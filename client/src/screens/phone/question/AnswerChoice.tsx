import type { Answer } from '@two-hats/shared';
import { useColumnWords } from '../../../design/columnWords';
import { Tile } from '../../../design/Tile';
import { answerWords, oneInBothQuestion } from '../../../results/question/questionWords';
import styles from './AnswerChoice.module.css';

interface AnswerChoiceProps {
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
}

/** Whether one person can be both roles: one tap, changed with another. */
export function AnswerChoice({ answer, onAnswer }: AnswerChoiceProps) {
  const words = useColumnWords();
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>{oneInBothQuestion(words)}</legend>
      <div className={styles.answers}>
        {answerWords().map((choice) => (
          <Tile
            key={choice.answer}
            middle
            name="one-in-both"
            value={choice.answer}
            checked={answer === choice.answer}
            onChange={() => onAnswer(choice.answer)}
          >
            {choice.word}
          </Tile>
        ))}
      </div>
    </fieldset>
  );
}
