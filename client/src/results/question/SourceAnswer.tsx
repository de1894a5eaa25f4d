import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { SourceAnswer as Says } from '@two-hats/shared';
import styles from './SourceAnswer.module.css';

interface SourceAnswerProps {
  answer: Says;
  source: { readonly title: string; readonly author: string } | null;
  id?: string;
}

/** What the article says to the same question, and what its readers replied. */
export function SourceAnswer({ answer, source, id = 'source-answer' }: SourceAnswerProps) {
  return (
    <section className={styles.source} aria-labelledby={id}>
      <h3 id={id}>{t`The article says`}</h3>
      <p>{answer.says}</p>
      {answer.responses.length > 0 && (
        <ul className={styles.responses} aria-label={t`What its readers replied`}>
          {answer.responses.map(({ by, says }) => (
            <li key={by}>
              <strong>{by}.</strong> {says}
            </li>
          ))}
        </ul>
      )}
      {source && (
        <p className={styles.from}>
          <Trans>
            After <cite>{source.title}</cite> by {source.author}, and the responses under it; in our own words.
          </Trans>
        </p>
      )}
    </section>
  );
}
