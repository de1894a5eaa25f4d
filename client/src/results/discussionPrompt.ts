import { type CardResult, type Column, Outcome } from '@two-hats/shared';

/**
 * One question that gets a room talking about a card. It follows from how the card came out: a split room has to hear both sides, a
 * united one has to say who does it in practice.
 *
 * @param fromDiscussion whether the card is a reader's proposal, which the article has no say on
 * @param words the names of the columns
 */
export function discussionPrompt(result: CardResult, fromDiscussion: boolean, words: Readonly<Record<Column, string>>): string {
  const { placed, outcome, matchesKey, key } = result;
  if (placed === 0) return 'Nobody sorted this card. Is it unclear, or is it nobody’s job here?';
  if (outcome === null) return 'Only one person sorted this card. What did they see in it that the others passed over?';
  if (outcome === Outcome.SPLIT) return 'No column has more than half. What would each side need to hear to change columns?';
  if (fromDiscussion) return 'A reader proposed this one. Does anybody do it here today, and who would miss it?';
  if (outcome === Outcome.LEANING) {
    return 'Let somebody from each column tell of the last time this came up. Who did it, and did it work?';
  }
  if (matchesKey === false && key) {
    return `The article says ${words[key]}. What is different in this team, and would it still hold after the first release?`;
  }
  if (key === 'BOTH') return 'The article gives this to both. When two people own it, who notices first that it is not done?';
  return 'The room agrees. Is it also what happens today, and if not, what stands in the way?';
}
