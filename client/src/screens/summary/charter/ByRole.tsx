import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Column } from '@two-hats/shared';
import type { ReactNode } from 'react';
import { ColumnName } from '../../../design/ColumnName';
import { More } from '../../../design/More';
import { FromDeck } from '../../../languages/FromDeck';
import type { CharterEntry, WorkshopSummary } from '../summaryQuery';
import { charterByRole, type OwnedCard } from './byRole';
import styles from './Charter.module.css';
import { standingInWords } from './charterWords';

/** The charter as each role reads it, and where it leaves the model. */
export function ByRole({ summary }: { summary: WorkshopSummary }) {
  const { owned, elsewhere, parked, open, different } = charterByRole(summary);
  return (
    <More title={t`The charter by role`}>
      <div className={styles.roles}>
        {owned.map(({ column, cards }) => (
          <Owned key={column} title={<ColumnName column={column} />} cards={cards} />
        ))}
        {elsewhere.length > 0 && <Owned title={t`Somebody else`} cards={elsewhere} />}
        {parked.length > 0 && <Owned title={t`Parked for now`} cards={parked} />}
        {open.length > 0 && <Owned title={t`Nobody yet`} cards={open} />}
        {different.length > 0 && (
          <section className={styles.different}>
            <h4>{t`Different from the model`}</h4>
            <ul className={`${styles.texts} ${styles.columns}`}>
              {different.map(({ card, entry, owner, key }) => (
                <li key={card.id}>
                  <FromDeck>{card.text}</FromDeck>
                  <span className={styles.why}>
                    <span>
                      <Differs entry={entry} owner={owner} modelKey={key} />
                    </span>
                    {card.rationale && (
                      <span>
                        <Trans>
                          The model’s reason: <FromDeck>{card.rationale}</FromDeck>
                        </Trans>
                      </span>
                    )}
                    {entry.note && (
                      <span>
                        <Trans>
                          The team’s note: <bdi>{entry.note}</bdi>
                        </Trans>
                      </span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </More>
  );
}

interface DiffersProps {
  entry: CharterEntry;
  owner: Column;
  /** What the model says. */
  modelKey: Column;
}

function Differs({ entry: { basis }, owner, modelKey }: DiffersProps) {
  if (basis === 'PROPOSED') {
    return (
      <Trans>
        Proposed: <ColumnName column={owner} />, the model: <ColumnName column={modelKey} />
      </Trans>
    );
  }
  return (
    <Trans>
      Decided: <ColumnName column={owner} />, the model: <ColumnName column={modelKey} />
    </Trans>
  );
}

function Owned({ title, cards }: { title: ReactNode; cards: readonly OwnedCard[] }) {
  return (
    <section>
      <h4>
        {title} <span className={styles.count}>{cards.length}</span>
      </h4>
      <ul className={styles.texts}>
        {cards.map(({ card, entry }) => (
          <li key={card.id}>
            <FromDeck>{card.text}</FromDeck>
            {entry.basis !== 'OPEN' && (
              <span className={styles.why}>
                <span>{standingInWords(entry)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
