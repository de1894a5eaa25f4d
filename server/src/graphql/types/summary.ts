import {
  CharterBasis,
  type CharterEntry as CharterEntryView,
  Column,
  type DimensionSummary as DimensionSummaryView,
  Phase,
  type RoundSummary as RoundSummaryView,
  type SummaryCard as SummaryCardView,
  type SummaryView,
} from '@two-hats/shared';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { CardResult, DeckSource, RoomAgreement } from './stage.js';

@ObjectType({ description: 'A card with its key and the reason for it.' })
export class SummaryCard implements SummaryCardView {
  @Field(() => ID, { description: 'Stable within its deck.' })
  id!: string;

  @Field(() => String, { description: 'The responsibility.' })
  text!: string;

  @Field(() => ID, { description: 'Id of its dimension.' })
  dimension!: string;

  @Field(() => String, { description: 'Heading of its dimension.' })
  dimensionTitle!: string;

  @Field(() => Column, { description: 'The owner in the reference model.' })
  key!: Column;

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

@ObjectType({ description: 'What one revealed round showed.' })
export class RoundSummary implements RoundSummaryView {
  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;

  @Field(() => String, { description: 'The question of the round.' })
  lens!: string;

  @Field(() => Int, { description: 'Participants who placed at least one card.' })
  ballotCount!: number;

  @Field(() => String, { description: 'How far the room agrees, and how it stands to the article, in words.' })
  headline!: string;

  @Field(() => RoomAgreement, { description: 'Agreement over all cards.' })
  agreement!: RoomAgreement;

  @Field(() => [DimensionSummary], { description: 'Agreement and match by dimension.' })
  dimensions!: DimensionSummary[];

  @Field(() => [CardResult], { description: 'One result per card, in deck order.' })
  results!: CardResult[];

  @Field(() => [ID], { description: 'Contested cards, the most contested first.' })
  contested!: string[];

  @Field(() => [ID], { description: "Cards where the room's clear majority is not the key." })
  roomChallenges!: string[];

  @Field(() => [ID], { description: 'Cards where the article is definite and the room has no clear majority.' })
  articleChallenges!: string[];
}

@ObjectType({ description: 'The owner of one responsibility, as it stands after the workshop.' })
export class CharterEntry implements CharterEntryView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Column, { nullable: true, description: 'The owner; null while it is open.' })
  owner!: Column | null;

  @Field(() => CharterBasis, { description: 'Where the owner comes from.' })
  basis!: CharterBasis;

  @Field(() => String, { description: 'What the team wants to remember about it; may be empty.' })
  note!: string;
}

@ObjectType({ description: 'What stays after the workshop.' })
export class Summary implements SummaryView {
  @Field(() => Int, { description: 'The revision that it was made at.' })
  revision!: number;

  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => Phase, { description: 'Where it stands.' })
  phase!: Phase;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed.' })
  closedAt!: number | null;

  @Field(() => Int, { description: 'People who took part.' })
  participantCount!: number;

  @Field(() => [Column], { description: 'The columns offered.' })
  columns!: Column[];

  @Field(() => String, { description: 'Title of the deck.' })
  deckTitle!: string;

  @Field(() => DeckSource, { description: 'The article behind the key.' })
  source!: DeckSource;

  @Field(() => [SummaryCard], { description: 'The cards in deck order.' })
  cards!: SummaryCard[];

  @Field(() => [RoundSummary], { description: 'Revealed rounds, oldest first; the charter is made from the last one.' })
  rounds!: RoundSummary[];

  @Field(() => [CharterEntry], { description: 'Who owns what, one entry per card, in deck order.' })
  charter!: CharterEntry[];
}
