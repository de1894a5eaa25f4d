import {
  type AgreementIntervals as AgreementIntervalsView,
  type AlphaInterval as AlphaIntervalView,
  type Camps as CampsView,
  type CardChange as CardChangeView,
  ChangeKind,
  CharterBasis,
  type CharterEntry as CharterEntryView,
  Column,
  type ComparedStanding as ComparedStandingView,
  type DimensionSummary as DimensionSummaryView,
  Direction,
  Language,
  Lens,
  Outcome,
  Phase,
  type RoundSummary as RoundSummaryView,
  StartingBallots,
  type SummaryCard as SummaryCardView,
  type SummaryView,
  type WhatChanged as WhatChangedView,
} from '@two-hats/shared';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { ByHat } from './byHat.js';
import { OneInBoth } from './question.js';
import { CardResult, DeckSource, Headline, Interval, Role, RoomAgreement } from './stage.js';

@ObjectType({ description: 'A card with its key and the reason for it.' })
export class SummaryCard implements SummaryCardView {
  @Field(() => ID, { description: 'Stable within its deck.' })
  id!: string;

  @Field(() => String, { description: 'The responsibility.' })
  text!: string;

  @Field(() => String, { description: 'For someone who hesitates; may be empty.' })
  hint!: string;

  @Field(() => ID, { description: 'Id of its dimension.' })
  dimension!: string;

  @Field(() => String, { description: 'Heading of its dimension.' })
  dimensionTitle!: string;

  @Field(() => Column, { nullable: true, description: 'The column in the reference model; null in a deck without one.' })
  key!: Column | null;

  @Field(() => String, { description: 'Why the model says so, in our words.' })
  rationale!: string;

  @Field(() => String, { description: 'Heading of the section of the source.' })
  section!: string;

  @Field(() => Boolean, { description: "True for a reader's proposal, which counts in no comparison with the article." })
  fromDiscussion!: boolean;
}

@ObjectType({ description: 'One dimension in one round.' })
export class DimensionSummary implements DimensionSummaryView {
  @Field(() => ID, { description: 'The dimension.' })
  id!: string;

  @Field(() => String, { description: 'Its heading.' })
  title!: string;

  @Field(() => Int, { description: 'Cards in it.' })
  cardCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean share of the leading column over its cards, 0 to 1; null when none was placed.',
  })
  meanWinnerShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of its placements that match the key, 0 to 1; null when nothing can be compared.',
  })
  matchShare!: number | null;
}

@ObjectType({ description: "A 95 % interval of Krippendorff's alpha, after Hughes; all three are at most 1 and may be negative." })
export class AlphaInterval implements AlphaIntervalView {
  @Field(() => Float, { description: "Hughes' estimate, which the interval is laid around." })
  estimate!: number;

  @Field(() => Float, { description: 'Lower end.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end.' })
  high!: number;
}

@ObjectType({ description: 'How far the figures of a RoomAgreement reach, at 95 %. Every interval is null where it is undefined.' })
export class AgreementIntervals implements AgreementIntervalsView {
  @Field(() => Interval, {
    nullable: true,
    description:
      'Of meanWinnerShare, by drawing the participants anew; null with few ballots or cards, and until a moment after the reveal.',
  })
  meanWinnerShare!: Interval | null;

  @Field(() => Interval, { nullable: true, description: 'Of matchShare, in the same way.' })
  matchShare!: Interval | null;

  @Field(() => AlphaInterval, { nullable: true, description: 'Of alpha, by leaving out one card after the other.' })
  alpha!: AlphaInterval | null;
}

@ObjectType({ description: 'A card on which camps part.' })
export class PartingCard {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => [Column], {
    nullable: 'items',
    description: 'For each camp, in the order of their shares, the column that more than half of it chose; null without one.',
  })
  mostly!: (Column | null)[];
}

@ObjectType({
  description:
    'Groups of at least five people who sorted alike, among twenty and more. Nobody is told which one they are in, nor of anybody else.',
})
export class Camps implements CampsView {
  @Field(() => [Float], { description: 'How large they are, in tenths of the ballots that were grouped; the largest first.' })
  shares!: number[];

  @Field(() => Float, { description: 'How far apart they lie: the mean silhouette width, above 0.25 and up to 1.' })
  silhouette!: number;

  @Field(() => [PartingCard], { description: 'The cards on which they part most, at most 5.' })
  parting!: PartingCard[];
}

@ObjectType({ description: 'What one revealed round showed.' })
export class RoundSummary implements RoundSummaryView {
  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;

  @Field(() => Lens, { description: 'What it asked.' })
  lens!: Lens;

  @Field(() => String, { nullable: true, description: "The facilitator's own question; null where the lens asks a known one." })
  question!: string | null;

  @Field(() => StartingBallots, { description: 'What its ballots held when it was opened.' })
  startingBallots!: StartingBallots;

  @Field(() => Int, { description: 'Participants who placed at least one card.' })
  ballotCount!: number;

  @Field(() => Headline, { description: 'What came out, in a few figures.' })
  headline!: Headline;

  @Field(() => RoomAgreement, { description: 'Agreement over all cards.' })
  agreement!: RoomAgreement;

  @Field(() => AgreementIntervals, { description: 'How far the figures of the agreement reach.' })
  intervals!: AgreementIntervals;

  @Field(() => Camps, {
    nullable: true,
    description: 'Groups of people who sorted alike; null where there are none, too few sorted, and until a moment after the reveal.',
  })
  camps!: Camps | null;

  @Field(() => [DimensionSummary], { description: 'Agreement and match by dimension.' })
  dimensions!: DimensionSummary[];

  @Field(() => [CardResult], { description: 'One result per card, in deck order.' })
  results!: CardResult[];

  @Field(() => ByHat, { nullable: true, description: 'How it came out by hat; null where nothing may be told.' })
  byHat!: ByHat | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Cards that both roles carry together, as those say who wear both hats; null where nothing of them may be told.',
  })
  carriedByBoth!: number | null;

  @Field(() => [ID], { description: 'Cards on which the room does not agree, the most contested first.' })
  contested!: string[];

  @Field(() => [ID], { description: 'Cards on which the room agrees, and not with the key.' })
  roomChallenges!: string[];

  @Field(() => [ID], { description: 'Cards on which the key names one role and the room does not agree.' })
  articleChallenges!: string[];
}

@ObjectType({ description: 'The owner of one responsibility, as it stands after the workshop.' })
export class CharterEntry implements CharterEntryView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => CharterBasis, { description: 'How far it is decided.' })
  basis!: CharterBasis;

  @Field(() => Column, { nullable: true, description: 'The column that owns it; null where none does.' })
  owner!: Column | null;

  @Field(() => String, { description: 'Who owns it where it was decided for somebody else, in words; else empty.' })
  elsewhere!: string;

  @Field(() => String, { description: 'Who does it, by name; empty unless decided.' })
  person!: string;

  @Field(() => String, { description: 'What the team wants to remember about it; may be empty.' })
  note!: string;

  @Field(() => String, { nullable: true, description: 'The day to look at it again, as `2027-02-01`.' })
  lookAgainOn!: string | null;

  @Field(() => Int, { description: 'The version of the decision: name it when you change it. 0 where there is none.' })
  version!: number;
}

@ObjectType({ description: 'How a card came out in one of two rounds that are compared.' })
export class ComparedStanding implements ComparedStandingView {
  @Field(() => Column, { nullable: true, description: 'Its leading column; null without one.' })
  winner!: Column | null;

  @Field(() => Outcome, { nullable: true, description: 'How far the room was of one mind; null with fewer than two ballots.' })
  outcome!: Outcome | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Where it lies between the roles: 0 all ballots with the first, 1 all with the second, one for both in the middle. Null without such ballots.',
  })
  lean!: number | null;
}

@ObjectType({ description: 'What changed for one card.' })
export class CardChange implements CardChangeView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => ComparedStanding, { description: 'In the first of the two rounds.' })
  before!: ComparedStanding;

  @Field(() => ComparedStanding, { description: 'In the second.' })
  after!: ComparedStanding;

  @Field(() => Boolean, { description: 'Whether both have a leading column, and not the same.' })
  differs!: boolean;

  @Field(() => Direction, { nullable: true, description: 'Towards the model or away from it; null where nothing can be compared.' })
  direction!: Direction | null;

  @Field(() => Int, { description: 'Ballots that hold it elsewhere, at the least: moves to and fro cancel out in totals.' })
  fewestMoved!: number;
}

@ObjectType({
  description: 'What changed from one round to another, from their published totals alone, over the cards that both were about.',
})
export class WhatChanged implements WhatChangedView {
  @Field(() => ChangeKind, { description: 'What they are compared for.' })
  kind!: ChangeKind;

  @Field(() => Int, { description: 'Number of the first round.' })
  from!: number;

  @Field(() => Int, { description: 'Number of the second.' })
  to!: number;

  @Field(() => [CardChange], { description: 'In deck order.' })
  cards!: CardChange[];

  @Field(() => Int, { description: 'Cards whose leading column is another one. From TODAY to SHOULD these are the gaps.' })
  differing!: number;

  @Field(() => Int, { description: 'Cards that the room agreed on in the first round.' })
  agreedBefore!: number;

  @Field(() => Int, { description: 'Cards that the room agreed on in the second.' })
  agreedAfter!: number;

  @Field(() => Int, { description: 'Cards on which a larger share of ballots is in the column that led in the first round.' })
  towardsRoom!: number;

  @Field(() => Int, { description: 'Cards on which a smaller one is.' })
  awayFromRoom!: number;

  @Field(() => Int, { description: 'Placements that lie elsewhere, at the least: moves to and fro cancel out in totals.' })
  fewestMoved!: number;

  @Field(() => Int, { description: 'Cards of which more ballots match the key.' })
  towardsModel!: number;

  @Field(() => Int, { description: 'Cards of which fewer do.' })
  awayFromModel!: number;

  @Field(() => Int, { description: 'Cards that both roles carry together in the first round.' })
  bothBefore!: number;

  @Field(() => Int, { description: 'The same in the second.' })
  bothAfter!: number;

  @Field(() => Int, { description: 'Cards that somebody else, or nobody, carries in the first round.' })
  neitherBefore!: number;

  @Field(() => Int, { description: 'The same in the second.' })
  neitherAfter!: number;
}

@ObjectType({ description: 'What stays after the workshop.' })
export class Summary implements SummaryView {
  @Field(() => Int, { description: 'The revision that it was made at.' })
  revision!: number;

  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether it is a rehearsal, with simulated people: it is gone a day after it was opened.' })
  rehearsal!: boolean;

  @Field(() => Phase, { description: 'Where it stands.' })
  phase!: Phase;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed.' })
  closedAt!: number | null;

  @Field(() => Int, { description: 'People who took part.' })
  participantCount!: number;

  @Field(() => Language, {
    nullable: true,
    description: "The language of the deck's texts in it; null where it is another one than these, or nobody said.",
  })
  language!: Language | null;

  @Field(() => [Role], { description: 'The first and the second role.' })
  roles!: Role[];

  @Field(() => [Column], {
    description: 'The columns that the workshop, or any round of it, has offered: a decision may name each of them.',
  })
  columns!: Column[];

  @Field(() => String, { description: 'Title of the deck.' })
  deckTitle!: string;

  @Field(() => DeckSource, { nullable: true, description: 'What the key comes from; null in a deck without one.' })
  source!: DeckSource | null;

  @Field(() => [SummaryCard], { description: 'The cards in deck order.' })
  cards!: SummaryCard[];

  @Field(() => [RoundSummary], { description: 'Revealed rounds, oldest first.' })
  rounds!: RoundSummary[];

  @Field(() => [WhatChanged], { description: 'What changed between rounds that can be compared.' })
  changes!: WhatChanged[];

  @Field(() => Int, {
    nullable: true,
    description: "The round that the charter's proposals come from; null when no revealed round asked what should be.",
  })
  charterRound!: number | null;

  @Field(() => [CharterEntry], { description: 'Who owns what, one entry per card, in deck order.' })
  charter!: CharterEntry[];

  @Field(() => OneInBoth, { description: 'Whether one person can be both roles, in the eyes of the room.' })
  question!: OneInBoth;
}
