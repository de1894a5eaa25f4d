import {
  Language,
  type PicturedCard as PicturedCardView,
  type PicturedRound as PicturedRoundView,
  type PicturesView,
} from '@two-hats/shared';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { DeckSource, Dimension, Role } from './deck.js';
import { CardResult } from './results.js';
import { RoundLabel } from './round.js';
import { WhatChanged } from './whatChanged.js';

@ObjectType({ description: 'A card as pictures name it.' })
export class PicturedCard implements PicturedCardView {
  @Field(() => ID, { description: 'Stable within its deck.' })
  id!: string;

  @Field(() => String, { description: 'The responsibility.' })
  text!: string;

  @Field(() => ID, { description: 'Id of its dimension.' })
  dimension!: string;
}

@ObjectType({ description: 'What pictures show of one revealed round.' })
export class PicturedRound extends RoundLabel implements PicturedRoundView {
  @Field(() => Int, { description: 'Participants who placed at least one card.' })
  ballotCount!: number;

  @Field(() => [CardResult], { description: 'One result per card, in deck order.' })
  results!: CardResult[];
}

@ObjectType({
  description: 'What the pictures of a workshop are drawn from: a part of the Summary, without charter, persons, reasons and hats.',
})
export class Pictures implements PicturesView {
  @Field(() => Int, { description: 'Goes up with every step of the facilitators.' })
  revision!: number;

  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether it is a rehearsal, with simulated people: it is gone a day after it was opened.' })
  rehearsal!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: number;

  @Field(() => Language, {
    nullable: true,
    description: "The language of the deck's texts in it; null where it is another one than these, or nobody said.",
  })
  language!: Language | null;

  @Field(() => [Role], { description: 'The first and the second role.' })
  roles!: Role[];

  @Field(() => DeckSource, { nullable: true, description: 'What the key comes from; null in a deck without one.' })
  source!: DeckSource | null;

  @Field(() => [Dimension], { description: 'The dimensions in deck order.' })
  dimensions!: Dimension[];

  @Field(() => [PicturedCard], { description: 'The cards in deck order.' })
  cards!: PicturedCard[];

  @Field(() => [PicturedRound], { description: 'Revealed rounds, oldest first; none before the first reveal.' })
  rounds!: PicturedRound[];

  @Field(() => [WhatChanged], { description: 'What changed between rounds that can be compared.' })
  changes!: WhatChanged[];
}
