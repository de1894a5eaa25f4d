import { ColumnName } from '../../../design/ColumnName';
import type { ConsoleFrame } from '../documents';
import styles from './OpenCards.module.css';

interface OpenCardsProps {
  charter: NonNullable<ConsoleFrame['charter']>;
  texts: ReadonlyMap<string, string>;
  /** The cards that the room can be led to: those of its round. */
  inRound: readonly string[];
  /** Cards on which something is written that is not saved. */
  unsaved: readonly string[];
  /** Leads the room to a card; null where it cannot be led. */
  onShow: ((cardId: string) => void) | null;
}

/** The cards that nobody has decided: first those without anything to go by, then those on which the room proposes an owner. */
export function OpenCards({ charter, texts, inRound, unsaved, onShow }: OpenCardsProps) {
  const open = charter
    .filter(({ basis }) => basis === 'OPEN' || basis === 'PROPOSED')
    .sort((a, b) => Number(a.owner !== null) - Number(b.owner !== null));
  return (
    <ul className={styles.cards} aria-label="Not decided">
      {open.map(({ cardId, owner }) => {
        const row = (
          <>
            <span className={styles.text}>{texts.get(cardId) ?? cardId}</span>
            <span className={styles.basis}>
              {owner ? (
                <>
                  proposal: <ColumnName column={owner} />
                </>
              ) : (
                'open'
              )}
              {unsaved.includes(cardId) && <strong className={styles.unsaved}>text not saved</strong>}
            </span>
          </>
        );
        return (
          <li key={cardId}>
            {onShow && inRound.includes(cardId) ? (
              <button type="button" className={styles.row} onClick={() => onShow(cardId)}>
                {row}
              </button>
            ) : (
              <span className={styles.row}>{row}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
