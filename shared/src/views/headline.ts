import { type CardResult, isContested } from './cardResult.js';
import { matchShare } from './roomAgreement.js';

/**
 * One or two sentences that a facilitator can read aloud: how far the room agrees, and how it stands to the article.
 *
 * "Agrees" means that at least two people placed the card and more than three quarters of them chose the same column.
 *
 * @param results of all cards of the deck
 * @param ballots participants with at least one card placed
 * @param challenges number of cards on which the room challenges the article
 */
export function headlineOf(results: readonly CardResult[], ballots: number, challenges: number): string {
  if (ballots === 0 || results.every(({ placed }) => placed === 0)) return 'Nobody sorted a card in this round.';
  return `${agreementSentence(results, ballots)} ${articleSentence(results, ballots, challenges)}`;
}

function agreementSentence(results: readonly CardResult[], ballots: number): string {
  if (ballots === 1) return 'Only one person sorted, so there is no agreement to measure.';
  const shared = results.filter(({ placed }) => placed >= 2);
  if (shared.length === 0) return 'No card was sorted by two people, so there is no agreement to measure.';

  const among = shared.length === results.length ? '' : ' that at least two people sorted';
  const unanimous = shared.filter(({ winnerShare }) => winnerShare === 1).length;
  if (unanimous === shared.length) {
    return shared.length === 1
      ? `The room is unanimous on the one card${among}.`
      : `The room is unanimous on all ${shared.length} cards${among}.`;
  }
  const agreed = shared.filter((result) => !isContested(result)).length;
  const tied = shared.filter((result) => result.tied).length;
  const ties = tied === 0 ? '' : `; on ${tied} it is tied`;
  if (shared.length === 1) return `The room ${agreed ? 'agrees' : 'does not agree'} on the one card${among}.`;
  if (tied === shared.length) return `The room is tied on all ${tied} cards${among}.`;
  if (agreed === 0) return `The room agrees on none of the ${shared.length} cards${among}${ties}.`;
  if (agreed === shared.length) return `The room agrees on all ${shared.length} cards${among}.`;
  return `The room agrees on ${agreed} of ${shared.length} cards${among}${ties}.`;
}

function articleSentence(results: readonly CardResult[], ballots: number, challenges: number): string {
  const match = matchShare(results);
  if (match === null) return 'None of the sorted cards can be compared with the article.';
  const who = ballots === 1 ? 'That ballot' : results.some(({ placed }) => placed >= 2) ? 'It' : 'The room';
  const challenging = challenges === 0 ? '' : `, and challenges it on ${challenges} ${challenges === 1 ? 'card' : 'cards'}`;
  return `${who} shares the article's view on ${portionInWords(match)}${challenging}.`;
}

/** Rounded to whole percents, but never rounded to "all" or "nothing". */
function portionInWords(portion: number): string {
  if (portion === 0) return 'none of the placements';
  if (portion === 1) return 'every placement';
  if (portion < 0.01) return 'less than 1 % of placements';
  if (portion > 0.99) return 'more than 99 % of placements';
  return `${Math.round(portion * 100)} % of placements`;
}
