// What a person does with the cards: which one is on the table, placing, undoing, skipping, going round.
import { t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import { useState } from 'react';
import { useColumnWords } from '../../../design/columnWords';
import { useSteady } from '../../../device/useSteady';
import { say } from '../../../spoken/say';
import type { BallotCard } from '../documents';
import type { CardStanding } from '../seat/cardRecord';
import { neighbour, nextUnsorted } from './sortingOrder';

interface Change {
  readonly cardId: string;
  readonly before: Column | null;
}

/** What undo would take back. */
export interface LastChange {
  readonly cardId: string;
  /** The card's text. */
  readonly text: string;
  /** The column in which the card lay before and would lie again; null when it lay in none. */
  readonly back: Column | null;
  /** The column in which the card lies now; null when it was taken out. */
  readonly from: Column | null;
}

export interface SortingTable {
  /** The card on the table; null when every card is sorted and none was called back. */
  card: BallotCard | null;
  sorted: number;
  /** Null when there is nothing left to undo. */
  lastChange: LastChange | null;
  /** How often a card was dealt: it counts up when one is fetched, and not when the next one follows a card that was sorted. */
  dealt: number;
  acts: SortingActs;
}

/** The same for as long as somebody sorts. */
export interface SortingActs {
  put: (column: Column) => void;
  /** Changes any card, not only the one on the table. */
  change: (cardId: string, column: Column | null) => void;
  undo: () => void;
  skip: () => void;
  go: (step: 1 | -1) => void;
  show: (cardId: string) => void;
  /** Says which card lies on the table, to screen readers. */
  sayCard: () => void;
}

/** @param fromBefore the ballot came filled from the round before: it is gone through from the first card */
export function useSorting(
  cards: readonly BallotCard[],
  standings: ReadonlyMap<string, CardStanding>,
  place: (cardId: string, column: Column | null) => void,
  fromBefore = false,
): SortingTable {
  const words = useColumnWords();
  // Undefined until the person acts: then it is the first unsorted card, also after a reload.
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [dealt, setDealt] = useState(0);

  const cardIds = cards.map(({ id }) => id);
  const columnOf = (cardId: string) => standings.get(cardId)?.column ?? null;
  const isSorted = (cardId: string) => columnOf(cardId) !== null;
  const sorted = cardIds.filter(isSorted).length;
  const first = nextUnsorted({ cardIds, isSorted, skipped }, null) ?? (fromBefore ? (cardIds[0] ?? null) : null);
  const current = chosen === undefined ? first : chosen;
  const card = cards.find(({ id }) => id === current) ?? null;
  const textOf = (cardId: string | null) => cards.find(({ id }) => id === cardId)?.text ?? '';
  const last = changes.at(-1);

  function deal(cardId: string | null) {
    setChosen(cardId);
    setDealt((times) => times + 1);
  }

  function change(cardId: string, column: Column | null) {
    const before = columnOf(cardId);
    if (before === column) return;
    place(cardId, column);
    setChanges((done) => [...done, { cardId, before }]);
  }

  function put(column: Column) {
    if (!card) return;
    const wasSorted = isSorted(card.id);
    change(card.id, column);
    if (wasSorted) {
      // Somebody who came back to a card wants to see that it changed, not to be carried away from it.
      setChosen(card.id);
      say(t`${{ column: words[column] }}: ${{ card: card.text }}`);
      return;
    }
    const next = nextUnsorted({ cardIds, isSorted: (cardId) => cardId === card.id || isSorted(cardId), skipped }, card.id);
    setChosen(next);
    // After the last one the screen says that all are sorted.
    say(
      next
        ? t`${{ column: words[column] }}. ${{ sorted: sorted + 1 }} of ${{ all: cards.length }} sorted. Next card: ${{ card: textOf(next) }}`
        : `${words[column]}.`,
    );
  }

  function undo() {
    if (!last) return;
    place(last.cardId, last.before);
    setChanges(changes.slice(0, -1));
    deal(last.cardId);
    const card = textOf(last.cardId);
    say(last.before ? t`Undone. ${card}: ${{ column: words[last.before] }}` : t`Undone. ${card}: not sorted`);
  }

  function inWords(cardId: string) {
    const column = columnOf(cardId);
    const [place, all, card] = [cardIds.indexOf(cardId) + 1, cards.length, textOf(cardId)];
    return column ? t`Card ${place} of ${all}, in ${{ column: words[column] }}: ${card}` : t`Card ${place} of ${all}: ${card}`;
  }

  function go(step: 1 | -1) {
    const cardId = neighbour(cardIds, current ?? (step === 1 ? (cardIds.at(-1) ?? '') : (cardIds[0] ?? '')), step);
    deal(cardId);
    say(inWords(cardId));
  }

  function skip() {
    if (!card) return;
    const now = new Set(skipped).add(card.id);
    setSkipped(now);
    const next = nextUnsorted({ cardIds, isSorted, skipped: now }, card.id);
    deal(next);
    if (next) say(next === card.id ? t`This is the only card left.` : t`Skipped. Next card: ${{ card: textOf(next) }}`);
  }

  function sayCard() {
    if (card) say(inWords(card.id));
  }

  return {
    card,
    sorted,
    lastChange: last ? { cardId: last.cardId, text: textOf(last.cardId), back: last.before, from: columnOf(last.cardId) } : null,
    dealt,
    acts: useSteady({ put, change, undo, skip, go, show: deal, sayCard }),
  };
}
