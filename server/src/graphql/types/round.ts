import { Lens, type LensChoice, type RoundLabel as RoundLabelView, StartingBallots } from '@two-hats/shared';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A question that a round asks.' })
export class Question implements LensChoice {
  @Field(() => Lens, { description: 'What it asks.' })
  lens!: Lens;

  @Field(() => String, { nullable: true, description: "The facilitator's own question; null where the lens asks a known one." })
  question!: string | null;
}

@ObjectType({ description: 'One pass under one question.' })
export class RoundLabel extends Question implements RoundLabelView {
  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;

  @Field(() => StartingBallots, { description: 'What its ballots held when it was opened.' })
  startingBallots!: StartingBallots;
}
