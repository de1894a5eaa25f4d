import { plural, t } from '@lingui/core/macro';
import type { Headline } from '@two-hats/shared';
import { percent } from './figures';

/**
 * A few sentences that a facilitator can read aloud: how far the room agrees, and how it stands to the model.
 * @param comparable whether the deck has a model to compare with
 */
export function headlineWords(headline: Headline, comparable: boolean): string {
  if (headline.ballotCount === 0 || headline.placed === 0) return t`Nobody sorted a card in this round.`;
  const sentences = [...agreementSentences(headline), ...(comparable ? modelSentences(headline) : [])];
  return sentences.join(' ');
}

function agreementSentences(headline: Headline): readonly string[] {
  const { ballotCount, cards, measured } = headline;
  if (ballotCount === 1) return [t`Only one person sorted, so there is no agreement to measure.`];
  if (measured === 0) return [t`No card was sorted by two people, so there is no agreement to measure.`];
  const agreement = measured === 1 ? onOneCard(headline) : onSeveralCards(headline);
  if (measured === cards) return [agreement];
  return [plural(cards, { other: `At least two people sorted ${measured} of the # cards.` }), agreement];
}

function onOneCard({ unanimous, agreed, leaning }: Headline): string {
  if (unanimous) return t`The room is unanimous on the one card.`;
  if (agreed) return t`The room agrees on the one card.`;
  return leaning ? t`The room leans to one side on the one card.` : t`The room is split on the one card.`;
}

function onSeveralCards({ measured, unanimous, agreed, leaning, split }: Headline): string {
  if (unanimous === measured) return plural(measured, { other: 'The room is unanimous on all # cards.' });
  if (agreed === measured) return plural(measured, { other: 'The room agrees on all # cards.' });
  if (agreed === 0) {
    if (split === 0) return plural(measured, { other: `The room agrees on none of the # cards; it leans to one side on ${leaning}.` });
    if (leaning === 0) return plural(measured, { other: `The room agrees on none of the # cards; it is split on ${split}.` });
    return plural(measured, {
      other: `The room agrees on none of the # cards; it leans to one side on ${leaning} and is split on ${split}.`,
    });
  }
  if (split === 0) return plural(measured, { other: `The room agrees on ${agreed} of # cards; it leans to one side on ${leaning}.` });
  if (leaning === 0) return plural(measured, { other: `The room agrees on ${agreed} of # cards; it is split on ${split}.` });
  return plural(measured, {
    other: `The room agrees on ${agreed} of # cards; it leans to one side on ${leaning} and is split on ${split}.`,
  });
}

function modelSentences({ ballotCount, matchShare, againstModel }: Headline): readonly string[] {
  if (matchShare === null) return [t`None of the sorted cards can be compared with the model.`];
  const match = ballotCount === 1 ? matchOfOne(matchShare) : matchOfRoom(matchShare);
  if (againstModel === 0) return [match];
  return [
    match,
    ballotCount === 1
      ? plural(againstModel, { one: 'That ballot challenges it on # card.', other: 'That ballot challenges it on # cards.' })
      : plural(againstModel, { one: 'The room challenges it on # card.', other: 'The room challenges it on # cards.' }),
  ];
}

function matchOfOne(portion: number): string {
  if (portion === 0) return t`That ballot shares the model’s view on none of the placements.`;
  if (portion === 1) return t`That ballot shares the model’s view on every placement.`;
  return t`That ballot shares the model’s view on ${{ share: percent(portion) }} of placements.`;
}

function matchOfRoom(portion: number): string {
  if (portion === 0) return t`The room shares the model’s view on none of the placements.`;
  if (portion === 1) return t`The room shares the model’s view on every placement.`;
  // As {@link percent} has it, in words.
  if (portion < 0.01) return t`The room shares the model’s view on less than 1\u00a0% of placements.`;
  if (portion > 0.99) return t`The room shares the model’s view on more than 99\u00a0% of placements.`;
  return t`The room shares the model’s view on ${{ share: percent(portion) }} of placements.`;
}
