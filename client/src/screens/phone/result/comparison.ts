// You, the room and the model, card by card and in total: what agrees with what, and how to say it.
import { plural, t } from '@lingui/core/macro';
import { type Column, Outcome } from '@two-hats/shared';
import type { ColumnWords } from '../../../design/columnWords';
import { isolated } from '../../../languages/formats';

/** What a comparison needs of a card's result. */
export interface ResultOfCard {
  readonly cardId: string;
  readonly placed: number;
  readonly winner: Column | null;
  readonly tied: boolean;
  readonly outcome: Outcome | null;
  readonly key: Column | null;
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
  /** A reader's proposal: the model itself says nothing about it. */
  readonly fromDiscussion: boolean;
  readonly words: ColumnWords;
}

/**
 * Compares one card. `withRoom` is null without an own placement, without ballots, and where the room is split: there is no view to share.
 * `withArticle` is null where the model's column could not be chosen, on a reader's proposal, and in a deck without a model.
 */
export function compare({ mine, result, columns, fromDiscussion, words }: CardToCompare): Comparison {
  const { key, placed } = result;
  const split = isSplit(result);
  const room = split ? null : result.winner;
  const model = key !== null && !fromDiscussion && columns.includes(key) ? key : null;
  const withRoom = mine === null || room === null ? null : mine === room;
  const withArticle = mine === null || model === null ? null : mine === model;
  return { withRoom, withArticle, sentence: sentenceOf() };

  function sentenceOf(): string {
    if (placed === 0) return t`Nobody sorted this card.`;
    if (mine === null) return roomAlone();
    if (withArticle === null) return key === null || fromDiscussion ? youAndRoom() : youAndRoomBesideModel(words[key]);
    if (split)
      return withArticle ? t`The room is split; you see it like the model.` : t`The room is split; you see it differently from the model.`;
    if (withRoom && withArticle) return t`You, the room and the model agree.`;
    if (withRoom) return t`You and the room agree; the model sees it differently.`;
    if (withArticle) return t`You agree with the model; the room sees it differently.`;
    return room === model ? t`The room and the model agree; you see it differently.` : t`You, the room and the model all differ.`;
  }

  function roomAlone(): string {
    if (room === null) return t`You did not sort this card. The room is split.`;
    if (model === null) return t`You did not sort this card. The room says: ${{ column: isolated(words[room]) }}.`;
    return room === model
      ? t`You did not sort this card. The room and the model agree.`
      : t`You did not sort this card. The room and the model differ.`;
  }

  function youAndRoom(): string {
    if (split) return t`The room is split.`;
    return withRoom ? t`You and the room agree.` : t`You and the room differ.`;
  }

  function youAndRoomBesideModel(column: string): string {
    if (split) return t`The room is split. The model says “${column}”, which could not be chosen here.`;
    return withRoom
      ? t`You and the room agree. The model says “${column}”, which could not be chosen here.`
      : t`You and the room differ. The model says “${column}”, which could not be chosen here.`;
  }
}

/**
 * How many others put a card where this participant did: "You and 7 others of 12". Null without an own placement, and while the room's
 * totals do not hold it.
 */
export function companyOf({ mine, result: { columns, placed }, words }: CardInCompany): string | null {
  const count = columns.find(({ column }) => column === mine)?.count ?? 0;
  if (mine === null || count === 0) return null;
  if (placed === 1) return t`You alone sorted this card.`;
  const chosen = isolated(words[mine]);
  if (count === 1) return t`You alone of ${placed} chose ${chosen}.`;
  if (count === placed) return placed === 2 ? t`You both chose ${chosen}.` : t`All ${placed} of you chose ${chosen}.`;
  return plural(count - 1, {
    one: `You and # other of ${placed} chose ${chosen}.`,
    other: `You and # others of ${placed} chose ${chosen}.`,
  });
}

interface CardInCompany {
  readonly mine: Column | null;
  readonly result: { readonly placed: number; readonly columns: readonly { readonly column: Column; readonly count: number }[] };
  readonly words: ColumnWords;
}

/** Whether there is no view of the room to share: no column that more than half chose, or, with a single ballot each, none that leads. */
export function isSplit({ tied, outcome }: Pick<ResultOfCard, 'tied' | 'outcome'>): boolean {
  return tied || outcome === Outcome.SPLIT;
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
