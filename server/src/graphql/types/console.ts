import { type ConsoleView, Hat, type ParticipantView, type RoomProgress as RoomProgressView, Step } from '@two-hats/shared';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { CardResult, RoomAgreement, Stage } from './stage.js';

@ObjectType({ description: 'How far the room is.' })
export class RoomProgress implements RoomProgressView {
  @Field(() => Int, { description: 'People in the workshop.' })
  joined!: number;

  @Field(() => Int, { description: 'People with at least one card placed in this round.' })
  started!: number;

  @Field(() => Int, { description: 'People who said that they are done with this round.' })
  done!: number;

  @Field(() => Int, { description: 'Placements that hold a column.' })
  placed!: number;

  @Field(() => Int, { description: 'Cards times people.' })
  expected!: number;
}

@ObjectType({ description: 'One person in the workshop, as the facilitator sees them: how far, never what they placed.' })
export class Participant implements ParticipantView {
  @Field(() => ID, { description: 'Stable within the server; rises with each person who joins.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The name given; null in an anonymous workshop.' })
  name!: string | null;

  @Field(() => Hat, { nullable: true, description: 'The hat worn today, when told.' })
  hat!: Hat | null;

  @Field(() => Int, { description: 'Cards placed in this round.' })
  placed!: number;

  @Field(() => Boolean, { description: 'Whether they said that they are done with this round.' })
  done!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When they joined.' })
  joinedAt!: number;
}

@ObjectType({ description: 'A page of participants, newest first.' })
export class ParticipantPage {
  @Field(() => [Participant], { description: 'The participants.' })
  participants!: Participant[];

  @Field(() => ID, { nullable: true, description: 'Pass it as `after` for the next page; null when this is the last one.' })
  nextAfter!: string | null;
}

@ObjectType({ description: 'What the facilitator sees.' })
export class Console implements ConsoleView {
  @Field(() => Int, { description: 'Raised by every change. Keep the newest frame, drop older ones.' })
  revision!: number;

  @Field(() => Int, { description: 'How many steps facilitators have taken; every step names the count that it was decided on.' })
  step!: number;

  @Field(() => [Step], { description: 'The steps that the phase allows now.' })
  allowedSteps!: Step[];

  @Field(() => Boolean, { description: 'Whether the BOTH column is offered.' })
  offersBoth!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When the workshop was opened.' })
  openedAt!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed.' })
  closedAt!: number | null;

  @Field(() => Stage, { description: 'What the room sees.' })
  stage!: Stage;

  @Field(() => RoomProgress, { description: 'How far the room is.' })
  progress!: RoomProgress;

  @Field(() => [Participant], { description: 'The newest participants, newest first, at most 100. Ask `participants` for the others.' })
  newestParticipants!: Participant[];

  @Field(() => [CardResult], { description: 'The tally of this round as it stands, in deck order.' })
  live!: CardResult[];

  @Field(() => RoomAgreement, { description: 'Agreement in this round as it stands.' })
  agreement!: RoomAgreement;
}
