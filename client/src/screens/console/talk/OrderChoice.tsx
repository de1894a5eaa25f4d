import type { WalkOrder } from '@two-hats/shared';
import styles from './OrderChoice.module.css';

const orders: readonly { readonly order: WalkOrder; readonly says: string }[] = [
  { order: 'TALK', says: 'What to talk about first' },
  { order: 'DECK', says: 'Order of the deck' },
];

/** In which order the room walks through the cards. */
export function OrderChoice({ order, onOrder }: { order: WalkOrder; onOrder: (order: WalkOrder) => void }) {
  return (
    <fieldset className={styles.choice}>
      <legend className="spoken">Order of the cards</legend>
      {orders.map((option) => (
        <label key={option.order} className={styles.option}>
          <input
            type="radio"
            name="walk-order"
            className={styles.input}
            checked={order === option.order}
            onChange={() => onOrder(option.order)}
          />
          {option.says}
        </label>
      ))}
    </fieldset>
  );
}
