import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ColumnName } from '../../../design/ColumnName';
import { FromDeck } from '../../../languages/FromDeck';
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
    <ul className={styles.cards} aria-label={t`Not decided`}>
      {open.map(({ cardId, owner }) => {
        const row = (
          <>
            <FromDeck className={styles.text}>{texts.get(cardId) ?? cardId}</FromDeck>
            <span className={styles.basis}>
              {owner ? (
                <Trans comment="Beside a card that nobody has decided: who should own it, as the room sorted">
                  proposal: <ColumnName column={owner} />
                </Trans>
              ) : (
                t({ message: 'open', comment: 'Beside a card that nobody has decided, and on which the room did not agree' })
              )}
              {unsaved.includes(cardId) && <strong className={styles.unsaved}>{t`text not saved`}</strong>}
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
