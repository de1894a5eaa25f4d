import {
  Column,
  type ColumnReasons as ColumnReasonsView,
  type PublishedReason as PublishedReasonView,
  type WallReason as WallReasonView,
} from '@two-hats/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A reason on the wall: without name, hat or the order in which it came.' })
export class WallReason implements WallReasonView {
  @Field(() => ID, { description: 'Drawn by lot.' })
  id!: string;

  @Field(() => Column, { description: 'The column that it argues for.' })
  column!: Column;

  @Field(() => String, { description: 'The sentence.' })
  text!: string;
}

@ObjectType({ description: 'Why somebody put a card where it lay at the reveal: without name, hat or the order in which it came.' })
export class PublishedReason implements PublishedReasonView {
  @Field(() => ID, { description: 'Drawn by lot; of one card and round.' })
  id!: string;

  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Column, { description: 'The column that it argues for.' })
  column!: Column;

  @Field(() => String, { description: 'The sentence.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether a facilitator has hidden it: then only facilitators are told it.' })
  hidden!: boolean;

  @Field(() => Boolean, { description: 'Whether it stands on the wall while the room looks at its card.' })
  onWall!: boolean;
}

@ObjectType({ description: 'The reasons for one column of a card.' })
export class ColumnReasons implements ColumnReasonsView {
  @Field(() => Column, { description: 'The column.' })
  column!: Column;

  @Field(() => Int, { description: 'All of them, with those that are hidden.' })
  count!: number;

  @Field(() => [PublishedReason], { description: 'The first, at most 6, in an order drawn by lot. Ask `reasons` for the others.' })
  reasons!: PublishedReason[];
}

@ObjectType({ description: 'A page of reasons, by card, column and lot.' })
export class ReasonPage {
  @Field(() => [PublishedReason], { description: 'The reasons.' })
  reasons!: PublishedReason[];

  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page; null when this is the last one.' })
  nextAfter!: string | null;
}
