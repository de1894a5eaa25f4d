import { t } from '@lingui/core/macro';
import type { QuestionView } from '@two-hats/shared';
import { useColumnWords } from '../../design/columnWords';
import { useHeading } from '../../spoken/useHeading';
import { answerWords, changedWords, oneInBothQuestion } from './questionWords';
import styles from './Shift.module.css';

interface ShiftProps {
  question: Pick<QuestionView, 'opening' | 'shift'>;
  /** For the heading: it is the page's own on a wall, and one among others elsewhere. */
  id?: string;
  /** It comes into view while somebody looks on. */
  isNews?: boolean;
}

/** Whether one person can be both, before and after: a row for each answer. */
export function Shift({ question: { opening, shift }, id = 'shift-title', isNews = false }: ShiftProps) {
  const words = useColumnWords();
  const heading = useHeading<HTMLHeadingElement>(isNews ? id : null, { also: shift && changedWords(shift) });
  const before = shift?.before ?? null;
  return (
    <section className={styles.shift} aria-labelledby={id}>
      <h2 ref={heading} id={id} className={styles.title}>
        {oneInBothQuestion(words)}
      </h2>
      {shift ? (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">
                  <span className="spoken">{t`Answer`}</span>
                </th>
                <th scope="col">{before ? t({ message: 'Before', context: 'answers' }) : t`Everybody before`}</th>
                <th scope="col">{t({ message: 'After', context: 'answers' })}</th>
              </tr>
            </thead>
            <tbody>
              {answerWords().map(({ answer, word, of }) => (
                <tr key={answer}>
                  <th scope="row">{word}</th>
                  <td>{before ? of(before) : opening ? of(opening) : t`not told`}</td>
                  <td>
                    <span className={styles.after}>
                      <span className={styles.track} aria-hidden="true">
                        <span className={styles.bar} style={{ inlineSize: `${(100 * of(shift.after)) / shift.people}%` }} />
                      </span>
                      {of(shift.after)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{changedWords(shift)}</p>
        </>
      ) : (
        <p>{t`Fewer than three people answered both times, so their answers are not told.`}</p>
      )}
    </section>
  );
}
