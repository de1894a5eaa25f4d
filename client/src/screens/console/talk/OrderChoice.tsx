import { t } from '@lingui/core/macro';
import type { WalkOrder } from '@two-hats/shared';
import styles from './OrderChoice.module.css';

const orders: readonly WalkOrder[] = ['TALK', 'DECK'];

/** In which order the room walks through the cards. */
export function OrderChoice({ order, onOrder }: { order: WalkOrder; onOrder: (order: WalkOrder) => void }) {
  return (
    <fieldset className={styles.choice}>
      <legend className="spoken">{t`Order of the cards`}</legend>
      {orders.map((option) => (
        <label key={option} className={styles.option}>
          <input type="radio" name="walk-order" className={styles.input} checked={order === option} onChange={() => onOrder(option)} />
          {option === 'TALK' ? t`What to talk about first` : t`Order of the deck`}
        </label>
      ))}
    </fieldset>
  );
}
