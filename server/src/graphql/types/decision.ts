import { CharterBasis, type CharterEntry as CharterEntryView, Column, DecisionKind, type Decision as DecisionView } from '@two-hats/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DecisionRequest } from '../../workshop/decisions.js';

@ObjectType({ description: 'What the team agreed on for a card.' })
export class Decision implements DecisionView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => DecisionKind, { description: 'Whom it went to.' })
  kind!: DecisionKind;

  @Field(() => Column, { nullable: true, description: 'The column that owns the card, of COLUMN; else null.' })
  owner!: Column | null;

  @Field(() => String, { description: 'Who else owns the card, in words, of ELSEWHERE; else empty.' })
  elsewhere!: string;

  @Field(() => String, { description: 'Who does it, by name; may be empty.' })
  person!: string;

  @Field(() => String, { description: 'What the team wants to remember about it; may be empty.' })
  note!: string;

  @Field(() => String, { nullable: true, description: 'The day to look at it again, as `2027-02-01`.' })
  lookAgainOn!: string | null;

  @Field(() => Int, { description: 'Rises with every change of it. Name it when you change the decision.' })
  version!: number;
}

@InputType({ description: 'What the team agreed on for a card.' })
export class DecisionInput implements DecisionRequest {
  @Field(() => DecisionKind, { defaultValue: DecisionKind.COLUMN, description: 'Whom it goes to.' })
  kind!: DecisionKind;

  @Field(() => Column, {
    nullable: true,
    description: 'The owner, of COLUMN: one that the workshop, or any round so far, has offered.',
  })
  owner!: Column | null;

  @Field(() => String, {
    defaultValue: '',
    description: 'Who else owns it, of ELSEWHERE, at most 80 characters: a third role, another team.',
  })
  elsewhere!: string;

  @Field(() => String, { defaultValue: '', description: 'Who does it, by name, at most 80 characters.' })
  person!: string;

  @Field(() => String, { defaultValue: '', description: 'What to remember about it, at most 500 characters.' })
  note!: string;

  @Field(() => String, { nullable: true, description: 'The day to look at it again, as `2027-02-01`.' })
  lookAgainOn!: string | null;
}

@InputType({ description: 'A decision as you have it before your eyes.' })
export class StandingDecisionInput {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;
}

@ObjectType({ description: 'What accepting proposals made.' })
export class AcceptedProposals {
  @Field(() => [Decision], { description: 'The decisions made; without those that stood before.' })
  decisions!: Decision[];
}

@ObjectType({ description: 'What taking several decisions back did.' })
export class DecisionsTakenBack {
  @Field(() => Int, { description: 'How many were taken back.' })
  count!: number;
}

@ObjectType({ description: 'The owner of one responsibility, as it stands after the workshop.' })
export class CharterEntry implements CharterEntryView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => CharterBasis, { description: 'How far it is decided.' })
  basis!: CharterBasis;

  @Field(() => Column, { nullable: true, description: 'The column that owns it; null where none does.' })
  owner!: Column | null;

  @Field(() => String, { description: 'Who owns it where it was decided for somebody else, in words; else empty.' })
  elsewhere!: string;

  @Field(() => String, { description: 'Who does it, by name; empty unless decided.' })
  person!: string;

  @Field(() => String, { description: 'What the team wants to remember about it; may be empty.' })
  note!: string;

  @Field(() => String, { nullable: true, description: 'The day to look at it again, as `2027-02-01`.' })
  lookAgainOn!: string | null;

  @Field(() => Int, { description: 'The version of the decision: name it when you change it. 0 where there is none.' })
  version!: number;
}
