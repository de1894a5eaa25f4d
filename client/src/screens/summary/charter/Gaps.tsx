import type { CardResult } from '@two-hats/shared';
import { counted, leadingPercent } from '../../../results/figures';
import { OwnerName } from '../OwnerName';
import type { WorkshopSummary } from '../summaryQuery';
import styles from './Charter.module.css';
import { Group } from './Group';
import { gapsToday, twoHatsToday } from './gaps';

/** What should be in other hands than it is today: nothing unless the room was asked both. */
export function Gaps({ summary }: { summary: WorkshopSummary }) {
  const gaps = gapsToday(summary);
  if (!gaps) return null;
  const load = twoHatsToday(summary);
  return (
    <Group
      title="From today to should"
      count={gaps.length}
      {...(gaps.length === 0 && { says: 'No card has another leading column today than it should have.' })}
    >
      <ul className={styles.rows}>
        {gaps.map(({ card, today, should }) => (
          <li key={card.id} className={styles.gap}>
            <span className={styles.card}>{card.text}</span>
            <Leads word="today" result={today} roles={summary.roles} />
            <Leads word="should" result={should} roles={summary.roles} />
          </li>
        ))}
      </ul>
      {load !== null && (
        <p className={styles.soft}>Whoever wears both hats carries at least {counted(load, 'card')} today, say those who do.</p>
      )}
    </Group>
  );
}

interface LeadsProps {
  word: string;
  result: CardResult;
  roles: WorkshopSummary['roles'];
}

function Leads({ word, result, roles }: LeadsProps) {
  return (
    <span className={styles.leads}>
      <span className={styles.soft}>{word}</span> {leadingPercent(result)}{' '}
      {result.winner && <OwnerName column={result.winner} roles={roles} />}
    </span>
  );
}
