// You, the room and the article, card by card and in total: what agrees with what, and how to say it.
import type { Column } from '@two-hats/shared';
import type { ColumnWords } from '../../../design/columnWords';

/** What a comparison needs of a card's result. */
export interface ResultOfCard {
  readonly cardId: string;
  readonly placed: number;
  readonly winner: Column | null;
  readonly tied: boolean;
  readonly key: Column;
}

/** True, false, or null where there is nothing to compare. */
export interface Comparison {
  readonly withRoom: boolean | null;
  readonly withArticle: boolean | null;
  readonly sentence: string;
}

export interface CardToCompare {
  readonly mine: Column | null;
  readonly result: ResultOfCard;
  readonly columns: readonly Column[];
  /** A reader's proposal: the article itself says nothing about it. */
  readonly fromDiscussion: boolean;
}

/** Compares one card. `withRoom` is null without an own placement, without votes and on a tie; `withArticle` where the article's owner cannot be compared. */
export function compare({ mine, result, columns, fromDiscussion }: CardToCompare): Comparison {
  const withRoom = mine === null || result.winner === null ? null : mine === result.winner;
  const isComparable = !fromDiscussion && columns.includes(result.key);
  const withArticle = mine === null || !isComparable ? null : mine === result.key;
  const roomWithArticle = isComparable && result.winner !== null ? result.winner === result.key : null;
  return { withRoom, withArticle, sentence: sentenceOf() };

  function sentenceOf(): string {
    const model = fromDiscussion ? 'the reader’s proposal' : 'the article';
    if (result.placed === 0) return 'Nobody sorted this card.';
    if (!columns.includes(result.key) && !fromDiscussion) {
      const room = result.tied
        ? 'The room is split'
        : withRoom === null
          ? roomAlone()
          : withRoom
            ? 'You and the room agree'
            : 'You and the room differ';
      return `${room}. The article gives this to both roles, which could not be chosen here.`;
    }
    if (result.tied) {
      if (mine === null || withArticle === null) return 'The room is split: no column leads.';
      return withArticle
        ? 'The room is split; you see it like the article.'
        : 'The room is split; you see it differently from the article.';
    }
    if (mine === null) {
      if (roomWithArticle === null) return `You did not sort this card. ${roomAlone()}.`;
      return `You did not sort this card. The room and the article ${roomWithArticle ? 'agree' : 'differ'}.`;
    }
    if (withArticle === null) return withRoom ? 'You and the room agree.' : 'You and the room differ.';
    if (withRoom && withArticle) return `You, the room and ${model} agree.`;
    if (withRoom) return `You and the room agree; ${model} sees it differently.`;
    if (withArticle) return `You agree with ${model}; the room sees it differently.`;
    return roomWithArticle ? `The room and ${model} agree; you see it differently.` : 'You, the room and the article all differ.';
  }

  function roomAlone(): string {
    return result.winner ? `The room says ${words[result.winner]}` : 'The room says nothing';
  }
}

/** How often there was agreement, and out of how many cards where it could be asked. */
export interface Totals {
  readonly withRoom: number;
  readonly ofRoom: number;
  readonly withArticle: number;
  readonly ofArticle: number;
}

export function totalsOf(comparisons: Iterable<Pick<Comparison, 'withRoom' | 'withArticle'>>): Totals {
  let totals: Totals = { withRoom: 0, ofRoom: 0, withArticle: 0, ofArticle: 0 };
  for (const { withRoom, withArticle } of comparisons) {
    totals = {
      withRoom: totals.withRoom + Number(withRoom === true),
      ofRoom: totals.ofRoom + Number(withRoom !== null),
      withArticle: totals.withArticle + Number(withArticle === true),
      ofArticle: totals.ofArticle + Number(withArticle !== null),
    };
  }
  return totals;
}
