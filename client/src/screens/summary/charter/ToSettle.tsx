import { t } from '@lingui/core/macro';
import { FromDeck } from '../../../languages/FromDeck';
import { AgainstKey } from '../../../results/AgainstKey';
import { CardRow } from '../../../results/CardRow';
import { ChangeButton } from '../editing/ChangeButton';
import type { WorkshopSummary } from '../summaryQuery';
import styles from './Charter.module.css';
import { Group } from './Group';
import { toSettle } from './toSettle';

/** What nobody owns: at most five cards to settle next, with how the room sorted them, and the names of the others. */
export function ToSettle({ summary }: { summary: WorkshopSummary }) {
  const { first, later } = toSettle(summary);
  if (first.length === 0) return null;
  return (
    <Group title={t`To settle`} count={first.length + later.length}>
      <ul className={styles.contested}>
        {first.map(({ card, result }) => (
          <li key={card.id} className={styles.row}>
            {result ? (
              <CardRow text={card.text} result={result}>
                <span className={styles.screenOnly}>
                  <AgainstKey result={result} fromDiscussion={card.fromDiscussion} /> <ChangeButton cardId={card.id} text={card.text} />
                </span>
              </CardRow>
            ) : (
              <>
                <FromDeck>{card.text}</FromDeck> <ChangeButton cardId={card.id} text={card.text} />
              </>
            )}
          </li>
        ))}
      </ul>
      {later.length > 0 && (
        <>
          <p className={styles.soft}>{t`After these five:`}</p>
          <ul className={`${styles.texts} ${styles.columns}`}>
            {later.map(({ card }) => (
              <li key={card.id}>
                <FromDeck>{card.text}</FromDeck> <ChangeButton cardId={card.id} text={card.text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Group>
  );
}
