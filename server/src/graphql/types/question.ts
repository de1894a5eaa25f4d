import {
  type AnswerTotals as AnswerTotalsView,
  ClosingQuestion,
  Portion,
  type QuestionView,
  type Shift as ShiftView,
  type SourceAnswer as SourceAnswerView,
} from '@two-hats/shared';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How many gave each answer.' })
export class AnswerTotals implements AnswerTotalsView {
  @Field(() => Int, { description: 'Yes.' })
  yes!: number;

  @Field(() => Int, { description: 'No.' })
  no!: number;

  @Field(() => Int, { description: 'It depends.' })
  depends!: number;
}

@ObjectType({ description: 'What the room answered before and after, of those who answered both times: three people or more.' })
export class Shift implements ShiftView {
  @Field(() => Int, { description: 'People who answered both times.' })
  people!: number;

  @Field(() => AnswerTotals, {
    nullable: true,
    description: 'What they said before the first card; null where that would tell what one or two others had said.',
  })
  before!: AnswerTotals | null;

  @Field(() => AnswerTotals, { description: 'What they said at the end.' })
  after!: AnswerTotals;

  @Field(() => Int, { nullable: true, description: 'How many changed their mind; null where only a word may be told, or nothing.' })
  changed!: number | null;

  @Field(() => Portion, { nullable: true, description: 'The same in a word; null where nothing may be told.' })
  portion!: Portion | null;
}

@ObjectType({ description: "A reader's reply to a source." })
export class SourceResponse {
  @Field(() => String, { description: 'Whose it is.' })
  by!: string;

  @Field(() => String, { description: 'What it says, in our words.' })
  says!: string;
}

@ObjectType({ description: 'What the source of a deck says to whether one person can be both roles.' })
export class SourceAnswer implements SourceAnswerView {
  @Field(() => String, { description: 'What it says, in our words.' })
  says!: string;

  @Field(() => [SourceResponse], { description: 'What its readers replied.' })
  responses!: SourceResponse[];
}

@ObjectType({
  description: 'Whether one person can be both roles, in the eyes of the room: asked before the first card, and once more at the end.',
})
export class OneInBoth implements QuestionView {
  @Field(() => AnswerTotals, {
    nullable: true,
    description: 'Totals before the first card, as they were when sorting began; null before, and with fewer than three answers.',
  })
  opening!: AnswerTotals | null;

  @Field(() => ClosingQuestion, { description: 'Where the question at the end stands.' })
  closing!: ClosingQuestion;

  @Field(() => Int, { description: 'People who have answered at the end.' })
  answeredCount!: number;

  @Field(() => Shift, { nullable: true, description: 'Null until a facilitator has shown it, and with fewer than three answers.' })
  shift!: Shift | null;

  @Field(() => SourceAnswer, {
    nullable: true,
    description: "What the deck's source says; null until the answers were shown, and where it does not say.",
  })
  source!: SourceAnswer | null;
}
