import { dayInWords } from '../../../results/figures';
import { OwnerName } from '../OwnerName';
import type { WorkshopSummary } from '../summaryQuery';
import styles from './Charter.module.css';
import { Group } from './Group';

/** What the team decided: the owner, who does it, when to look again, and what to remember. */
export function Decided({ summary: { cards, charter, roles } }: { summary: WorkshopSummary }) {
  const decided = charter.filter(({ basis }) => basis === 'DECIDED');
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  return (
    <Group title="Decided" count={decided.length} {...(decided.length === 0 && { says: 'The team has not decided a card.' })}>
      <ul className={styles.rows}>
        {decided.map(({ cardId, owner, person, note, lookAgainOn }) => (
          <li key={cardId} className={styles.decision}>
            <span>{owner && <OwnerName column={owner} roles={roles} />}</span>
            <div>
              <span className={styles.card}>{texts.get(cardId)}</span>
              <span className={styles.details}>
                {person && <bdi className={styles.person}>{person}</bdi>}
                {lookAgainOn && (
                  <span>
                    Look again on <time dateTime={lookAgainOn}>{dayInWords(lookAgainOn)}</time>
                  </span>
                )}
                {note && <bdi className={styles.note}>{note}</bdi>}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Group>
  );
}
