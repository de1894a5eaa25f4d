import {
  type DecisionToLookAgain as DecisionToLookAgainView,
  Language,
  Phase,
  type SeriesView,
  type SeriesWorkshop as SeriesWorkshopView,
} from '@two-hats/shared';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { Decision } from './decision.js';
import { DeckSource, Role } from './deck.js';
import { Headline } from './results.js';

@ObjectType({ description: 'A decision with a day to look at it again.' })
export class DecisionToLookAgain extends Decision implements DecisionToLookAgainView {
  @Field(() => String, { description: 'What the card says.' })
  text!: string;
}

@ObjectType({ description: 'One workshop of a series, in a line.' })
export class SeriesWorkshop implements SeriesWorkshopView {
  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => Phase, { description: 'Where it stands.' })
  phase!: Phase;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: number;

  @Field(() => Int, { description: 'People in it.' })
  participantCount!: number;

  @Field(() => Headline, {
    nullable: true,
    description: 'Of the newest revealed round that asked who should do it, or a question of its own; null while there is none.',
  })
  headline!: Headline | null;

  @Field(() => Float, { nullable: true, description: "Krippendorff's alpha of that round; null where it is undefined." })
  alpha!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Cards that are in other hands today than the room wants them; null unless both questions were asked.',
  })
  gaps!: number | null;

  @Field(() => Int, { description: 'Decisions made.' })
  decided!: number;

  @Field(() => [DecisionToLookAgain], {
    description: 'Decisions that have a day to look at them again, the earliest first; without those that a later workshop decided anew.',
  })
  toLookAgain!: DecisionToLookAgain[];
}

@ObjectType({ description: 'Workshops of one team with one deck, each opened from one before: their figures side by side are the trend.' })
export class Series implements SeriesView {
  @Field(() => ID, { description: "The caller's own workshop." })
  workshopId!: string;

  @Field(() => Language, {
    nullable: true,
    description: "The language of the deck's texts in it; null where it is another one than these, or nobody said.",
  })
  language!: Language | null;

  @Field(() => [Role], { description: 'The first and the second role.' })
  roles!: Role[];

  @Field(() => DeckSource, { nullable: true, description: 'The article behind the key; null in a deck without one.' })
  source!: DeckSource | null;

  @Field(() => [SeriesWorkshop], { description: 'Those that are left, oldest first, at most the newest 60.' })
  workshops!: SeriesWorkshop[];

  @Field(() => [Decision], { description: "What was decided in the workshops before the caller's: of each card the newest decision." })
  agreedBefore!: Decision[];
}
