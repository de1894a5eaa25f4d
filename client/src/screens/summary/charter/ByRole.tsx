import { Fragment, type ReactNode } from 'react';
import { ColumnName } from '../../../design/ColumnName';
import { More } from '../../../design/More';
import type { WorkshopSummary } from '../summaryQuery';
import { charterByRole, type OwnedCard } from './byRole';
import styles from './Charter.module.css';
import { basisWords } from './charterWords';

/** The charter as each role reads it, and where it leaves the model. */
export function ByRole({ summary }: { summary: WorkshopSummary }) {
  const { owned, elsewhere, parked, open, different } = charterByRole(summary);
  return (
    <More title="The charter by role">
      <div className={styles.roles}>
        {owned.map(({ column, cards }) => (
          <Owned key={column} title={<ColumnName column={column} />} cards={cards} />
        ))}
        {elsewhere.length > 0 && <Owned title="Somebody else" cards={elsewhere} />}
        {parked.length > 0 && <Owned title="Parked for now" cards={parked} />}
        {open.length > 0 && <Owned title="Nobody yet" cards={open} />}
        {different.length > 0 && (
          <section className={styles.different}>
            <h4>Different from the model</h4>
            <ul className={`${styles.texts} ${styles.columns}`}>
              {different.map(({ card, entry, owner, key }) => (
                <li key={card.id}>
                  {card.text}
                  <span className={styles.why}>
                    <span>
                      {basisWords[entry.basis]}: <ColumnName column={owner} />, the model: <ColumnName column={key} />
                    </span>
                    {card.rationale && <span>The model’s reason: {card.rationale}</span>}
                    {entry.note && (
                      <span>
                        The team’s note: <bdi>{entry.note}</bdi>
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

function Owned({ title, cards }: { title: ReactNode; cards: readonly OwnedCard[] }) {
  return (
    <section>
      <h4>
        {title} <span className={styles.count}>{cards.length}</span>
      </h4>
      <ul className={styles.texts}>
        {cards.map(({ card, entry }) => (
          <li key={card.id}>
            {card.text}
            {entry.basis !== 'OPEN' && (
              <span className={styles.why}>
                <span>
                  {basisWords[entry.basis]}
                  {[entry.elsewhere, entry.person].filter(Boolean).map((name, index) => (
                    <Fragment key={name}>
                      {index === 0 ? ': ' : ', '}
                      <bdi>{name}</bdi>
                    </Fragment>
                  ))}
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
