import { type CardResult, isContested } from '@two-hats/shared';
import { columnWords } from '../design/columnWords';

/**
 * One question that gets a room talking about a card. It follows from how the card came out: a split room has to hear both sides, a
 * united one has to say who does it in practice.
 *
 * @param fromDiscussion whether the card is a reader's proposal, which the article has no say on
 */
export function discussionPrompt(result: CardResult, fromDiscussion: boolean): string {
  const { placed, tied, matchesKey, key } = result;
  if (placed === 0) return 'Nobody sorted this card. Is it unclear, or is it nobody’s job here?';
  if (tied) return 'Half see it one way, half the other. What would each side need to hear to change columns?';
  if (fromDiscussion) return 'A reader proposed this one. Does anybody do it here today, and who would miss it?';
  if (isContested(result)) {
    return 'Let somebody from each column tell of the last time this came up. Who did it, and did it work?';
  }
  if (matchesKey === false) {
    return `The article says ${columnWords[key]}. What is different in this team, and would it still hold after the first release?`;
  }
  if (key === 'BOTH') return 'The article gives this to both. When two people own it, who notices first that it is not done?';
  return 'The room agrees. Is it also what happens today, and if not, what stands in the way?';
}
