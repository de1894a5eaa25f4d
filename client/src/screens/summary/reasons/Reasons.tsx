import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { More } from '../../../design/More';
import { Notice } from '../../../design/Notice';
import { FromDeck } from '../../../languages/FromDeck';
import { OwnerName } from '../OwnerName';
import type { WorkshopSummary } from '../summaryQuery';
import styles from './Reasons.module.css';
import type { SaidReason } from './saidReasons';

interface ReasonsProps {
  summary: WorkshopSummary;
  onLoad: () => Promise<readonly SaidReason[]>;
}

/** Why people said so, card by card: read when somebody asks, and never on paper. */
export function Reasons(props: ReasonsProps) {
  return (
    <More title={t`Why people said so`} lazy>
      <Said {...props} />
    </More>
  );
}

function Said({ summary, onLoad }: ReasonsProps) {
  const [said, setSaid] = useState<readonly SaidReason[] | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [times, setTimes] = useState(0);
  const load = useEffectEvent(onLoad);

  // biome-ignore lint/correctness/useExhaustiveDependencies(times): each is a further attempt.
  useEffect(() => {
    let current = true;
    load().then(
      (found) => {
        if (current) setSaid(found);
      },
      (error: unknown) => {
        if (current) setRefusal(refusalFrom(error));
      },
    );
    return () => {
      current = false;
    };
  }, [times]);

  return (
    <>
      {refusal && !said && (
        <Notice tone="warn" actions={<Button onClick={() => setTimes(times + 1)}>{t`Try again`}</Button>}>
          {refusal.message}
        </Notice>
      )}
      {said?.length === 0 && <p>{t`Nobody wrote why.`}</p>}
      {said && said.length > 0 && (
        <p className={styles.soft}>{t`Everybody could write one sentence with a card. Names were not asked for.`}</p>
      )}
      {said &&
        summary.cards.map((card) => {
          const own = said.filter(({ cardId }) => cardId === card.id);
          if (own.length === 0) return null;
          return (
            <section key={card.id} className={styles.card}>
              <h3>
                <FromDeck>{card.text}</FromDeck>
              </h3>
              <ul className={styles.list}>
                {own.map(({ round, column, text }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they stay where they are.
                  <li key={index} className={styles.reason}>
                    <span className={styles.column}>
                      {summary.rounds.length > 1 ? (
                        <Trans comment="Which column a reason argues for, and in which round somebody wrote it">
                          <OwnerName column={column} roles={summary.roles} /> <span className={styles.soft}>in round {round}</span>
                        </Trans>
                      ) : (
                        <OwnerName column={column} roles={summary.roles} />
                      )}
                    </span>
                    <bdi className={styles.text}>{text}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
    </>
  );
}
