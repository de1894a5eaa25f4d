import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Notice } from '../../../design/Notice';
import { FromDeck, useFromDeck } from '../../../languages/FromDeck';
import styles from './CardTicks.module.css';
import { useDeckCards } from './useDeckCards';

interface CardTicksProps {
  live: LiveClient;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}

/** The cards of the deck, to be ticked one by one or by dimension. The list scrolls by itself: what follows it stays in sight. */
export function CardTicks({ live, ticked, onTick }: CardTicksProps) {
  const { cards, refusal } = useDeckCards(live);
  const deck = useFromDeck();
  const [dimension, setDimension] = useState('');
  if (refusal) return <Notice tone="warn">{refusal.message}</Notice>;
  if (!cards) return <p role="status">{t`The cards are coming…`}</p>;
  const dimensions = new Map(cards.map((card) => [card.dimension, card.dimensionTitle]));
  const shown = cards.filter((card) => dimension === '' || card.dimension === dimension);

  function tick(cardIds: readonly string[], on: boolean) {
    const now = new Set(ticked);
    for (const cardId of cardIds) {
      if (on) now.add(cardId);
      else now.delete(cardId);
    }
    onTick(now);
  }

  const shownIds = shown.map(({ id }) => id);
  return (
    <div className={styles.ticks}>
      <div className={styles.tools}>
        <label className={styles.filter}>
          <span className="spoken">{t({ message: 'Show the cards of', comment: 'A list of dimensions follows' })}</span>
          <select value={dimension} onChange={(event) => setDimension(event.target.value)}>
            <option value="">{t`All dimensions`}</option>
            {[...dimensions].map(([id, title]) => (
              <option key={id} value={id} {...deck}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <Button variant="quiet" onClick={() => tick(shownIds, true)}>
          {t`Tick all shown`}
        </Button>
        <Button variant="quiet" onClick={() => tick(shownIds, false)}>
          {t({ message: 'None', comment: 'Button: unticks all cards that are shown' })}
        </Button>
        <span className={styles.count} role="status">
          {t({ message: `${{ ticked: ticked.size }} of ${{ total: cards.length }}`, comment: 'How many cards are ticked' })}
        </span>
      </div>
      <ul className={styles.list}>
        {shown.map(({ id, text }) => (
          <li key={id}>
            <label className={styles.card}>
              <input type="checkbox" checked={ticked.has(id)} onChange={(event) => tick([id], event.target.checked)} />
              <FromDeck>{text}</FromDeck>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
