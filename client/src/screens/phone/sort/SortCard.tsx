import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Column } from '@two-hats/shared';
import { type CSSProperties, type RefObject, useLayoutEffect, useRef } from 'react';
import { ColumnName } from '../../../design/ColumnName';
import { FromDeck } from '../../../languages/FromDeck';
import type { BallotCard } from '../documents';
import type { CardStanding } from '../seat/cardRecord';
import { SavedMark } from './SavedMark';
import styles from './SortCard.module.css';
import { useCardDrag } from './useCardDrag';

interface SortCardProps {
  card: BallotCard;
  dimension: string;
  /** Counted from 1. */
  number: number;
  of: number;
  standing: CardStanding | undefined;
  /** What this participant said of the card in an earlier round. */
  before: Column | null;
  columns: readonly Column[];
  columnElements: RefObject<Map<Column, HTMLElement>>;
  cardElement: RefObject<HTMLElement | null>;
  onOver: (column: Column | null) => void;
  onDrop: (column: Column, at: number) => boolean;
}

/** The card on the table. It can be dragged onto a column; it takes the room that is left, and where its words need more they scroll in it. */
export function SortCard({
  card,
  dimension,
  number,
  of,
  standing,
  before,
  columns,
  columnElements,
  cardElement,
  onOver,
  onDrop,
}: SortCardProps) {
  const drag = useCardDrag({ card: cardElement, columns, columnElements, onOver, onDrop });
  const hint = useRef<HTMLDetailsElement>(null);
  const isScrolled = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies(card.id): the next card is read from its top, its hint when it is asked for.
  useLayoutEffect(() => {
    if (hint.current?.open) hint.current.open = false;
    // To ask where it is would lay the whole screen out at once.
    if (isScrolled.current) cardElement.current?.scrollTo(0, 0);
    isScrolled.current = false;
  }, [card.id, cardElement]);
  return (
    <article
      ref={cardElement}
      className={styles.card}
      {...drag}
      onScroll={() => {
        isScrolled.current = true;
      }}
      aria-labelledby="card-text"
    >
      <p className={styles.kicker}>
        <FromDeck>{dimension}</FromDeck>
        <span>{t`Card ${number} of ${of}`}</span>
      </p>
      <h2 id="card-text" className={styles.text} style={{ '--letters': card.text.length } as CSSProperties}>
        <FromDeck>{card.text}</FromDeck>
      </h2>
      <div className={styles.foot}>
        {card.hint && (
          <details
            ref={hint}
            className={styles.hint}
            onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })}
          >
            <summary>{t`Need a hint?`}</summary>
            <p>
              <FromDeck>{card.hint}</FromDeck>
            </p>
          </details>
        )}
        <p className={styles.standing}>
          {standing?.column && <ColumnName column={standing.column} pill />}
          <SavedMark standing={standing} />
          {before && before !== standing?.column && (
            <span className={styles.before}>
              <Trans comment="The column that this person chose in an earlier round">
                Before: <ColumnName column={before} />
              </Trans>
            </span>
          )}
        </p>
      </div>
    </article>
  );
}
