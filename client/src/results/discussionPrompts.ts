import { t } from '@lingui/core/macro';
import { type CardResult, type Column, Outcome, type TalkReason } from '@two-hats/shared';
import { isolated } from '../languages/formats';

/** What the questions about a card are made from, beside its result. */
export interface PromptMatter {
  /** Why the card is in the talk queue; null when it is not. */
  readonly reason: TalkReason | null;
  /** Whether the card is a reader's proposal, which the model has no say on. */
  readonly fromDiscussion: boolean;
  /** Whether the model gives a reason; it stands beside the questions. */
  readonly hasRationale: boolean;
  /** The names of the columns. */
  readonly words: Readonly<Record<Column, string>>;
}

/**
 * One or two questions that get a room talking about a card. The first follows from how the card came out: a split room has to hear both
 * sides, a united one has to say who does it in practice. The second holds the model's reason against the room.
 */
export function discussionPrompts(result: CardResult, matter: PromptMatter): readonly string[] {
  const first = fromOutcome(result, matter);
  const { outcome, key } = result;
  if (matter.fromDiscussion || !key || !matter.hasRationale || outcome === null) return [first];
  const isSettled = outcome === Outcome.AGREED && result.matchesKey !== false;
  return isSettled ? [first] : [first, t`The model gives a reason. Where in this team does it hold, and where does it not?`];
}

function fromOutcome({ placed, outcome, matchesKey, key }: CardResult, { reason, fromDiscussion, words }: PromptMatter): string {
  if (placed === 0) return t`Nobody sorted this card. Is it unclear, or is it nobody’s job here?`;
  if (outcome === null) return t`Only one person sorted this card. What did they see in it that the others passed over?`;
  if (outcome === Outcome.SPLIT) return t`No column has more than half. What would each side need to hear to change columns?`;
  if (fromDiscussion) return t`A reader proposed this one. Does anybody do it here today, and who would miss it?`;
  if (reason === 'TODAY_DIFFERS') return t`Today it lies elsewhere than it should. What keeps it there, and what would be the first step?`;
  if (reason === 'HATS_APART') return t`The hats see this one differently. What does each of them see that the others do not?`;
  if (outcome === Outcome.LEANING) {
    return t`Let somebody from each column tell of the last time this came up. Who did it, and did it work?`;
  }
  if (matchesKey === false && key) {
    return t`The model says ${{ column: isolated(words[key]) }}. What is different in this team, and would it still hold after the first release?`;
  }
  if (key === 'BOTH') return t`The model gives this to both. When two people own it, who notices first that it is not done?`;
  return t`The room agrees. Is it also what happens today, and if not, what stands in the way?`;
}
