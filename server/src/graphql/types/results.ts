import {
  type AgreementIntervals as AgreementIntervalsView,
  type AlphaInterval as AlphaIntervalView,
  type Camps as CampsView,
  type CardResult as CardResultView,
  Column,
  type ColumnShare as ColumnShareView,
  type DimensionSummary as DimensionSummaryView,
  type Headline as HeadlineView,
  type Interval as IntervalView,
  Outcome,
  type RoomAgreement as RoomAgreementView,
} from '@two-hats/shared';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How many ballots hold a card in one column.' })
export class ColumnShare implements ColumnShareView {
  @Field(() => Column, { description: 'The column.' })
  column!: Column;

  @Field(() => Int, { description: 'Ballots.' })
  count!: number;

  @Field(() => Float, { description: 'Share of the ballots that placed the card, 0 to 1; 0 when none did.' })
  share!: number;
}

@ObjectType({ description: 'A confidence interval of a share, both ends from 0 to 1.' })
export class Interval implements IntervalView {
  @Field(() => Float, { description: 'Lower end.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end.' })
  high!: number;
}

@ObjectType({ description: 'How a room sorted one card, and how that compares with the model.' })
export class CardResult implements CardResultView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => [ColumnShare], { description: 'One entry per column offered.' })
  columns!: ColumnShare[];

  @Field(() => Int, { description: 'Ballots that hold the card in any column: the denominator of every share.' })
  placed!: number;

  @Field(() => Column, { nullable: true, description: 'The column with the most ballots; null on a tie, or when nobody placed the card.' })
  winner!: Column | null;

  @Field(() => Boolean, { description: 'Whether two or more columns share the first place.' })
  tied!: boolean;

  @Field(() => Float, { nullable: true, description: 'Share of the leading column, 0 to 1; null when nobody placed the card.' })
  winnerShare!: number | null;

  @Field(() => Interval, { nullable: true, description: '95 % Wilson score interval of winnerShare; null when nobody placed the card.' })
  interval!: Interval | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Normalised entropy over the columns offered, 0 (all agree) to 1 (evenly split); null when nobody placed the card.',
  })
  contention!: number | null;

  @Field(() => Outcome, { nullable: true, description: 'How far the room is of one mind; null with fewer than two ballots.' })
  outcome!: Outcome | null;

  @Field(() => Column, { nullable: true, description: 'The column in the reference model; null in a deck without one.' })
  key!: Column | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the ballots on the card that match the key, 0 to 1; null when nothing can be compared.',
  })
  matchShare!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the winner is the key; null when nothing can be compared.' })
  matchesKey!: boolean | null;
}

@ObjectType({ description: 'Agreement over the whole room. Every figure is null where it is undefined.' })
export class RoomAgreement implements RoomAgreementView {
  @Field(() => Float, {
    nullable: true,
    description: 'Mean share of the leading column over the cards that were placed: raw agreement, 0 to 1.',
  })
  meanWinnerShare!: number | null;

  @Field(() => Float, { nullable: true, description: "Krippendorff's alpha, nominal, missing ratings allowed." })
  alpha!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of all comparable placements that match the key, 0 to 1.' })
  matchShare!: number | null;

  @Field(() => Float, { nullable: true, description: "Cohen's kappa of the room's majority against the key." })
  cohenKappa!: number | null;
}

@ObjectType({ description: 'What came out of a round, in a few figures.' })
export class Headline implements HeadlineView {
  @Field(() => Int, { description: 'Participants who placed at least one card.' })
  ballotCount!: number;

  @Field(() => Int, { description: 'Cards that the round was about.' })
  cards!: number;

  @Field(() => Int, { description: 'Cards that at least two people placed; agreed, leaning and split add up to it.' })
  measured!: number;

  @Field(() => Int, { description: 'Cards with the outcome AGREED.' })
  agreed!: number;

  @Field(() => Int, { description: 'Cards with the outcome LEANING.' })
  leaning!: number;

  @Field(() => Int, { description: 'Cards with the outcome SPLIT.' })
  split!: number;

  @Field(() => Int, { description: 'Cards that at least two people placed, all in the same column.' })
  unanimous!: number;

  @Field(() => Int, { description: 'Cards that anybody placed.' })
  placed!: number;

  @Field(() => Float, { nullable: true, description: 'Share of all comparable placements that match the key, 0 to 1.' })
  matchShare!: number | null;

  @Field(() => Int, { description: 'Cards on which the room agrees, and not with the model.' })
  againstModel!: number;
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
