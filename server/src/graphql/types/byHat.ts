import {
  type ByHat as ByHatView,
  type CardOfHats as CardOfHatsView,
  Column,
  type Hat,
  type LineOfHat as LineOfHatView,
  Portion,
} from '@two-hats/shared';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A hat that results are told by.' })
export class ToldHat {
  @Field(() => Column, { description: 'The hat.' })
  hat!: Hat;

  @Field(() => Int, { description: 'Ballots of those who wear it.' })
  ballots!: number;
}

@ObjectType({ description: 'One hat on one card.' })
export class LineOfHat implements LineOfHatView {
  @Field(() => Column, { description: 'The hat.' })
  hat!: Hat;

  @Field(() => Int, { description: 'Ballots of those who wear it.' })
  ballots!: number;

  @Field(() => Portion, { description: "How many of them hold the card in the room's column." })
  portion!: Portion;

  @Field(() => Float, { nullable: true, description: 'The same as a share, 0 to 1; null where only the word may be told.' })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: 'The share of everybody else, 0 to 1; null where only the word may be told.' })
  othersShare!: number | null;

  @Field(() => Float, {
    description:
      'How far the hat is from the others, 0 to 1: between the two shares, or between the middle of what the word stands for and the share of the room.',
  })
  distance!: number;
}

@ObjectType({ description: 'One card by hat.' })
export class CardOfHats implements CardOfHatsView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Column, { description: 'The column that leads in the room; shares and words are about it.' })
  column!: Column;

  @Field(() => Float, { description: 'Share of all ballots that hold the card there, 0 to 1.' })
  roomShare!: number;

  @Field(() => [LineOfHat], { description: 'One line for each hat that may be told of on this card.' })
  lines!: LineOfHat[];

  @Field(() => Float, { description: 'The largest distance among its lines.' })
  distance!: number;

  @Field(() => Boolean, { description: 'Whether that is half of the way from none to all, or more.' })
  apart!: boolean;
}

@ObjectType({
  description:
    'How a round came out by hat: of hats with three ballots and more beside three others and more, in words where counts would tell too much. Made once, at the reveal.',
})
export class ByHat implements ByHatView {
  @Field(() => [ToldHat], { description: 'The hats that are told of.' })
  hats!: ToldHat[];

  @Field(() => [CardOfHats], { description: 'The largest differences first. A card of which nothing may be told is left out.' })
  cards!: CardOfHats[];
}
