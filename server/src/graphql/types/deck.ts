import {
  type CardFace as CardFaceView,
  Column,
  type DeckSource as DeckSourceView,
  type Dimension as DimensionView,
  type Role as RoleView,
} from '@two-hats/shared';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A group of cards under one heading of the model.' })
export class Dimension implements DimensionView {
  @Field(() => ID, { description: 'Stable within its deck.' })
  id!: string;

  @Field(() => String, { description: 'The heading.' })
  title!: string;
}

@ObjectType({ description: 'What everyone may see of a card: no key, no rationale.' })
export class CardFace implements CardFaceView {
  @Field(() => ID, { description: 'Stable within its deck.' })
  id!: string;

  @Field(() => String, { description: 'The responsibility, at most 90 characters.' })
  text!: string;

  @Field(() => String, { description: 'A sentence for someone who hesitates; it names no owner.' })
  hint!: string;

  @Field(() => ID, { description: 'Id of the dimension that the card belongs to.' })
  dimension!: string;
}

@ObjectType({ description: 'One of the two roles that a deck is about.' })
export class Role implements RoleView {
  @Field(() => Column, { description: 'FIRST or SECOND.' })
  column!: RoleView['column'];

  @Field(() => String, { description: 'The name in full, as in a heading.' })
  name!: string;

  @Field(() => String, { description: 'For where space is short.' })
  shortName!: string;

  @Field(() => String, { description: 'The name with its definite article, as in a sentence.' })
  definite!: string;
}

@ObjectType({ description: 'Where the model of a deck comes from.' })
export class DeckSource implements DeckSourceView {
  @Field(() => String, { description: 'Its title: an article, a guide, an earlier workshop …' })
  title!: string;

  @Field(() => String, { description: 'Its author; empty where it has none.' })
  author!: string;
}
