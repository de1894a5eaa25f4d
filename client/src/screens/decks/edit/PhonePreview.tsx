import { t } from '@lingui/core/macro';
import type { CardText, DeckText } from '@two-hats/shared';
import { Column } from '@two-hats/shared';
import { HatMark } from '../../../design/HatMark';
import { FromDeck } from '../../../languages/FromDeck';
import { lensWords } from '../../lensWords';
import { roleLabel } from './AboutForm';
import styles from './PhonePreview.module.css';

interface PhonePreviewProps {
  deck: DeckText;
  card: CardText;
  dimension: string;
  /** Counted from 1. */
  number: number;
  of: number;
}

/** The card as a phone shows it while people sort: its reason and its key are nobody's to see there. */
export function PhonePreview({ deck, card, dimension, number, of }: PhonePreviewProps) {
  const [first, second] = deck.roles.map(({ name }) => name.trim());
  return (
    <figure className={styles.preview} aria-label={t`How a phone shows this card`}>
      <div className={styles.phone}>
        <p className={styles.question}>{lensWords.SHOULD.question}</p>
        <div className={styles.card}>
          <p className={styles.kicker}>
            {dimension ? <FromDeck>{dimension}</FromDeck> : <span>{t`Dimension`}</span>}
            <span>{t`Card ${number} of ${of}`}</span>
          </p>
          <p className={card.text.trim() ? styles.text : `${styles.text} ${styles.missing}`}>
            {card.text.trim() ? <FromDeck>{card.text}</FromDeck> : t`The text of the card`}
          </p>
          {card.hint.trim() && (
            <p className={styles.hint}>
              <u>{t`Need a hint?`}</u>
              <FromDeck>{card.hint}</FromDeck>
            </p>
          )}
        </div>
        <div className={styles.columns}>
          <p className={styles.first}>
            <HatMark hat={Column.FIRST} size="2rem" plain />
            {first ? <FromDeck>{first}</FromDeck> : roleLabel(0)}
          </p>
          <p className={styles.second}>
            <HatMark hat={Column.SECOND} size="2rem" plain />
            {second ? <FromDeck>{second}</FromDeck> : roleLabel(1)}
          </p>
        </div>
      </div>
      <figcaption className={styles.caption}>{t`How a phone shows this card`}</figcaption>
    </figure>
  );
}
