// One card at a time, the columns at thumb height.
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Column } from '@two-hats/shared';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useObserved } from '../../../api/useObserved';
import { Button } from '../../../design/Button';
import { Progress } from '../../../design/Progress';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { useOpenedInHistory } from '../../../device/useOpenedInHistory';
import { useShortcutsOn } from '../../../device/useShortcutsOn';
import { useSteady } from '../../../device/useSteady';
import type { Ballot } from '../documents';
import type { Standings } from '../seat/useOutbox';
import { SmallRoom } from '../wait/WhatHolds';
import { AllSorted } from './AllSorted';
import { ColumnButtons } from './ColumnButtons';
import { DoneDialog } from './DoneDialog';
import { DoneScreen } from './DoneScreen';
import { flyToColumn } from './flyToColumn';
import { LastChange } from './LastChange';
import { Overview } from './Overview';
import { SortCard } from './SortCard';
import cardStyles from './SortCard.module.css';
import styles from './Sorting.module.css';
import { SortingTools } from './SortingTools';
import { useSavedSaid } from './useSavedSaid';
import { useSorting } from './useSorting';
import { useSortingKeys } from './useSortingKeys';
import { useUnread } from './useUnread';

interface SortingProps {
  ballot: Ballot;
  /** What the round asks. */
  question: string;
  standings: Standings;
  place: (cardId: string, column: Column | null) => void;
  done: boolean;
  /** The server does not know yet that this participant is done. */
  doneWaiting: boolean;
  onDone: (done: boolean) => void;
  /** The connection is lost. */
  isLost: boolean;
  /** How many are in; null when that is not known yet. */
  people: number | null;
  /** How long is left, where that is known. */
  time: ReactNode;
}

export function Sorting({ ballot, question, standings: observed, place, done, doneWaiting, onDone, isLost, people, time }: SortingProps) {
  const { cards, columns, dimensions } = ballot;
  const standings = useObserved(observed);
  const fromBefore = ballot.round?.startingBallots === 'FROM_BEFORE';
  const { card, sorted, lastChange, dealt, acts } = useSorting(cards, standings, place, fromBefore);
  const overview = useOpenedInHistory('all-cards');
  const shortcuts = useShortcutsOn();
  const [asking, setAsking] = useState(false);
  const [target, setTarget] = useState<Column | null>(null);
  const columnElements = useRef(new Map<Column, HTMLElement>());
  const cardElement = useRef<HTMLElement>(null);

  const isAtTable = !done && !overview.isOpen;
  const unread = useUnread(isAtTable && card ? card.id : null);
  const left = cards.length - sorted;
  const isWaiting = [...standings.values()].some(({ state }) => state === 'waiting');
  const oweSaved = useSavedSaid(standings, doneWaiting || isWaiting, isLost);

  // Whoever comes to the table hears which card lies there.
  useEffect(() => {
    if (isAtTable) acts.sayCard();
  }, [isAtTable, acts]);

  const { put, finish, ask, keepSorting } = useSteady({
    /** @returns whether the card left the table */
    put(column: Column, at: number) {
      if (unread(at)) return false;
      const goal = columnElements.current.get(column);
      const wasSorted = Boolean(card && standings.get(card.id)?.column);
      if (goal && cardElement.current && !wasSorted) flyToColumn(cardElement.current, goal, cardStyles.flying ?? '');
      acts.put(column);
      if (wasSorted) oweSaved();
      return !wasSorted;
    },
    finish() {
      setAsking(false);
      onDone(true);
    },
    ask: () => (left > 0 ? setAsking(true) : finish()),
    keepSorting: () => setAsking(false),
  });

  useSortingKeys(acts, columns, put, shortcuts.on && isAtTable && card !== null);

  if (done && !overview.isOpen) {
    return (
      <DoneScreen
        sorted={sorted}
        of={cards.length}
        waiting={doneWaiting || isWaiting}
        onShowAll={overview.open}
        onKeepSorting={() => onDone(false)}
        time={time}
      />
    );
  }
  if (overview.isOpen) {
    return (
      <Overview
        cards={cards}
        dimensions={dimensions}
        columns={columns}
        standings={standings}
        onChange={(cardId, column) => {
          acts.change(cardId, column);
          oweSaved();
        }}
        onShow={(cardId) => {
          acts.show(cardId);
          if (done) onDone(false);
          overview.back();
        }}
        onBack={overview.back}
        shortcuts={shortcuts}
      />
    );
  }
  return (
    <div className={styles.sorting}>
      <div className={styles.head}>
        <ScreenTitle className={styles.lens}>{question}</ScreenTitle>
        <div className={styles.progress}>
          <Progress value={sorted} max={cards.length} label={t`Cards sorted`} />
          <div className={styles.count}>
            <p>
              <Trans>
                <strong>{sorted}</strong> of {cards.length} sorted
              </Trans>
            </p>
            {time}
          </div>
          {card && (
            <Button variant="quiet" className={styles.done} onClick={ask}>
              {t`I’m done`}
            </Button>
          )}
        </div>
      </div>
      {sorted === 0 && <SmallRoom people={people} />}
      <div className={styles.table}>
        {card ? (
          <SortCard
            // The next card lies there already: only one that is fetched is dealt.
            key={dealt}
            card={card}
            dimension={dimensions.find(({ id }) => id === card.dimension)?.title ?? ''}
            number={cards.indexOf(card) + 1}
            of={cards.length}
            standing={standings.get(card.id)}
            before={ballot.earlier.find(({ cardId }) => cardId === card.id)?.column ?? null}
            columns={columns}
            columnElements={columnElements}
            cardElement={cardElement}
            onOver={setTarget}
            onDrop={put}
          />
        ) : (
          <AllSorted of={cards.length} onDone={finish} />
        )}
        <div className={styles.hand}>
          {card && (
            <ColumnButtons
              columns={columns}
              chosen={standings.get(card.id)?.column ?? null}
              target={target}
              elements={columnElements}
              onChoose={put}
              keys={shortcuts.on}
            />
          )}
          <LastChange lastChange={lastChange} onUndo={acts.undo} keys={shortcuts.on} />
          <SortingTools acts={acts} isOnTable={card !== null} keys={shortcuts.on} onShowAll={overview.open} />
        </div>
      </div>
      <DoneDialog open={asking} left={asking ? left : 0} onClose={keepSorting} onDone={finish} />
    </div>
  );
}
