import {
  Column,
  Language,
  Lens,
  Phase,
  type RoundSummary as RoundSummaryView,
  StartingBallots,
  type SummaryCard as SummaryCardView,
  type SummaryView,
} from '@two-hats/shared';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { ByHat } from './byHat.js';
import { CharterEntry } from './decision.js';
import { DeckSource, Role } from './deck.js';
import { OneInBoth } from './question.js';
import { AgreementIntervals, Camps, CardResult, DimensionSummary, Headline, RoomAgreement } from './results.js';
import { WhatChanged } from './whatChanged.js';

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
