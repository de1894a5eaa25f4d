import { byContention, type CardResult, isAgainstModel, leadsElsewhere, Outcome } from './cardResult.js';

/** Why a card is worth the room's time; in the order in which cards are proposed. */
export const TalkReason = {
  /** No column has more than half of the ballots. */
  SPLIT: 'SPLIT',
  /** The room is of one mind, and of another than the model. */
  AGAINST_MODEL: 'AGAINST_MODEL',
  /** What the room says should be is not what it says is done today. */
  TODAY_DIFFERS: 'TODAY_DIFFERS',
  /** Those who wear one hat see it another way than everybody else. */
  HATS_APART: 'HATS_APART',
  /** More than half are of one mind, and too few to call it agreed. */
  LEANING: 'LEANING',
  /** The facilitator put it there. */
  CHOSEN: 'CHOSEN',
} as const;
export type TalkReason = (typeof TalkReason)[keyof typeof TalkReason];

/** A card in the talk queue, with why it is there. */
export interface TalkItem {
  readonly cardId: string;
  readonly reason: TalkReason;
}

/**
 * The cards worth talking about, in order: split ones first, then those on which the room stands against the model, then those on which
 * today differs from what should be, then those that divide the hats, then those that only lean. Within a reason the most contested comes
 * first.
 *
 * @param results of the round that the room looks at, in deck order
 * @param counterpart results of the newest round that asked the other question, today against should; empty when there is none
 * @param arranged the facilitator's own queue; null for the proposed one. A card that the round is not about is left out
 * @param hatsApart ids of the cards on which the hats are apart
 */
export function talkQueue(
  results: readonly CardResult[],
  counterpart: readonly CardResult[],
  arranged: readonly string[] | null,
  hatsApart: ReadonlySet<string> = new Set(),
): readonly TalkItem[] {
  const others = new Map(counterpart.map((result) => [result.cardId, result]));
  const proposed = byContention(results).flatMap((result): TalkItem[] => {
    const reason = reasonFor(result, others.get(result.cardId), hatsApart);
    return reason ? [{ cardId: result.cardId, reason }] : [];
  });
  if (!arranged) return Object.values(TalkReason).flatMap((reason) => proposed.filter((item) => item.reason === reason));
  const reasons = new Map(proposed.map(({ cardId, reason }) => [cardId, reason]));
  const known = new Set(results.map(({ cardId }) => cardId));
  return arranged.filter((cardId) => known.has(cardId)).map((cardId) => ({ cardId, reason: reasons.get(cardId) ?? TalkReason.CHOSEN }));
}

function reasonFor(result: CardResult, other: CardResult | undefined, hatsApart: ReadonlySet<string>): TalkReason | null {
  if (result.outcome === Outcome.SPLIT) return TalkReason.SPLIT;
  if (isAgainstModel(result)) return TalkReason.AGAINST_MODEL;
  if (other && leadsElsewhere(result, other)) return TalkReason.TODAY_DIFFERS;
  if (hatsApart.has(result.cardId)) return TalkReason.HATS_APART;
  return result.outcome === Outcome.LEANING ? TalkReason.LEANING : null;
}
