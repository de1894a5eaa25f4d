import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { CardResult } from '@two-hats/shared';
import { FromDeck } from '../../../languages/FromDeck';
import { leadingPercent } from '../../../results/figures';
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
      title={t`From today to should`}
      count={gaps.length}
      {...(gaps.length === 0 && { says: t`No card has another leading column today than it should have.` })}
    >
      <ul className={styles.rows}>
        {gaps.map(({ card, today, should }) => (
          <li key={card.id} className={styles.gap}>
            <FromDeck className={styles.card}>{card.text}</FromDeck>
            <span className={styles.leads}>
              <Trans comment="Which column leads today: “today 79 %” and the column">
                <span className={styles.soft}>today</span> <Leads result={today} roles={summary.roles} />
              </Trans>
            </span>
            <span className={styles.leads}>
              <Trans comment="Which column should own it: “should 79 %” and the column">
                <span className={styles.soft}>should</span> <Leads result={should} roles={summary.roles} />
              </Trans>
            </span>
          </li>
        ))}
      </ul>
      {load !== null && (
        <p className={styles.soft}>
          {plural(load, {
            one: 'Whoever wears both hats carries at least # card today, say those who do.',
            other: 'Whoever wears both hats carries at least # cards today, say those who do.',
          })}
        </p>
      )}
    </Group>
  );
}

interface LeadsProps {
  result: CardResult;
  roles: WorkshopSummary['roles'];
}

function Leads({ result, roles }: LeadsProps) {
  return (
    <>
      {leadingPercent(result)} {result.winner && <OwnerName column={result.winner} roles={roles} />}
    </>
  );
}
