import type { Headline } from '@two-hats/shared';
import { counted, percent } from './figures';

/**
 * One or two sentences that a facilitator can read aloud: how far the room agrees, and how it stands to the model.
 * @param comparable whether the deck has a model to compare with
 */
export function headlineWords(headline: Headline, comparable: boolean): string {
  if (headline.ballotCount === 0 || headline.placed === 0) return 'Nobody sorted a card in this round.';
  const sentences = [agreementSentence(headline)];
  if (comparable) sentences.push(articleSentence(headline));
  return sentences.join(' ');
}

function agreementSentence({ ballotCount, cards, measured, unanimous, agreed, leaning, split }: Headline): string {
  if (ballotCount === 1) return 'Only one person sorted, so there is no agreement to measure.';
  if (measured === 0) return 'No card was sorted by two people, so there is no agreement to measure.';

  const among = measured === cards ? '' : ' that at least two people sorted';
  if (measured === 1) {
    if (unanimous) return `The room is unanimous on the one card${among}.`;
    return `The room ${agreed ? 'agrees' : leaning ? 'leans to one side' : 'is split'} on the one card${among}.`;
  }
  if (unanimous === measured) return `The room is unanimous on all ${measured} cards${among}.`;
  if (agreed === measured) return `The room agrees on all ${measured} cards${among}.`;
  const rest = [leaning > 0 && `leans to one side on ${leaning}`, split > 0 && `is split on ${split}`].filter(Boolean).join(' and ');
  return `The room agrees on ${agreed === 0 ? 'none' : agreed} of ${agreed === 0 ? 'the ' : ''}${measured} cards${among}; it ${rest}.`;
}

function articleSentence({ ballotCount, measured, matchShare, againstModel }: Headline): string {
  if (matchShare === null) return 'None of the sorted cards can be compared with the model.';
  const who = ballotCount === 1 ? 'That ballot' : measured > 0 ? 'It' : 'The room';
  const challenging = againstModel === 0 ? '' : `, and challenges it on ${counted(againstModel, 'card')}`;
  return `${who} shares the model's view on ${portionInWords(matchShare)}${challenging}.`;
}

function portionInWords(portion: number): string {
  if (portion === 0) return 'none of the placements';
  if (portion === 1) return 'every placement';
  // As {@link percent} has it, in words.
  if (portion < 0.01) return 'less than 1\u00a0% of placements';
  if (portion > 0.99) return 'more than 99\u00a0% of placements';
  return `${percent(portion)} of placements`;
}
