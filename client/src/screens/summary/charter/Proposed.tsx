import { t } from '@lingui/core/macro';
import { columnOrder } from '@two-hats/shared';
import { FromDeck } from '../../../languages/FromDeck';
import { ChangeButton } from '../editing/ChangeButton';
import { OwnerName } from '../OwnerName';
import type { WorkshopSummary } from '../summaryQuery';
import styles from './Charter.module.css';
import { Group } from './Group';

/** What the room agreed on and nobody has decided yet, by owner. */
export function Proposed({ summary: { cards, charter, roles } }: { summary: WorkshopSummary }) {
  const proposed = charter.filter(({ basis }) => basis === 'PROPOSED');
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  if (proposed.length === 0) return null;
  return (
    <Group title={t`Agreed, and not decided yet`} count={proposed.length}>
      <ul className={styles.owners}>
        {columnOrder
          .map((column) => ({ column, owned: proposed.filter(({ owner }) => owner === column) }))
          .filter(({ owned }) => owned.length > 0)
          .map(({ column, owned }) => (
            <li key={column} className={styles.owner}>
              <span>
                <OwnerName column={column} roles={roles} />
              </span>
              <ul className={`${styles.texts} ${styles.columns}`}>
                {owned.map(({ cardId }) => (
                  <li key={cardId}>
                    <FromDeck>{texts.get(cardId)}</FromDeck> <ChangeButton cardId={cardId} text={texts.get(cardId)} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
    </Group>
  );
}
