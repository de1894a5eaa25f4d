import {
  type CardChange as CardChangeView,
  ChangeKind,
  Column,
  type ComparedStanding as ComparedStandingView,
  Direction,
  Outcome,
  type WhatChanged as WhatChangedView,
} from '@two-hats/shared';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

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
