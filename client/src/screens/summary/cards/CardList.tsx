import { useId } from 'react';
import { AgainstKey } from '../../../results/AgainstKey';
import { CardRow } from '../../../results/CardRow';
import type { Round, WorkshopSummary } from '../summaryQuery';
import styles from './CardList.module.css';

interface CardListProps {
  title: string;
  /** What puts a card on this list. */
  says: string;
  /** What it means that the list is empty. */
  none: string;
  cardIds: readonly string[];
  round: Round;
  summary: WorkshopSummary;
  /** Takes the whole width. */
  wide?: boolean;
}

/** Cards that deserve a second look, with how the room sorted them. */
export function CardList({ title, says, none, cardIds, round, summary, wide = false }: CardListProps) {
  const titleId = useId();
  return (
    <section className={wide ? `${styles.list} ${styles.wide}` : styles.list} aria-labelledby={titleId}>
      <h2 id={titleId}>
        {title} <span className={styles.count}>{cardIds.length}</span>
      </h2>
      <p className={styles.soft}>{cardIds.length === 0 ? none : says}</p>
      <ul>
        {cardIds.map((cardId) => {
          const card = summary.cards.find(({ id }) => id === cardId);
          const result = round.results.find((candidate) => candidate.cardId === cardId);
          if (!card || !result) return null;
          return (
            <li key={cardId} className={styles.card}>
              <CardRow text={card.text} result={result}>
                <AgainstKey result={result} fromDiscussion={card.fromDiscussion} />
              </CardRow>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
