import {
  Column,
  type ConsoleView,
  type Hat,
  type ParticipantView,
  type PeekView,
  Progress,
  type RoomProgress as RoomProgressView,
  Step,
} from '@two-hats/shared';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { Agenda } from './agenda.js';
import { CharterEntry } from './decision.js';
import { ColumnReasons } from './reasons.js';
import { Camps, CardResult } from './results.js';
import { Stage } from './stage.js';

@ObjectType({ description: 'How far the room is.' })
export class RoomProgress implements RoomProgressView {
  @Field(() => Int, { description: 'People in the workshop.' })
  joined!: number;

  @Field(() => Int, { description: 'People who have begun: with at least one card placed, and not only as it came from the round before.' })
  started!: number;

  @Field(() => Int, { description: 'People who said that they are done with this round.' })
  done!: number;
}

@ObjectType({ description: 'One person in the workshop, as the facilitator sees them: how far in a word, never what they placed.' })
export class Participant implements ParticipantView {
  @Field(() => ID, { description: 'Stable within the server; rises with each person who joins.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The name given; null in an anonymous workshop.' })
  name!: string | null;

  @Field(() => Column, { nullable: true, description: 'The hat worn today, when told.' })
  hat!: Hat | null;

  @Field(() => Progress, { description: 'How far they are in this round.' })
  progress!: Progress;

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

@ObjectType({ description: 'Totals of an open round as they were at one moment, without some ballots drawn by lot.' })
export class Peek implements PeekView {
  @Field(() => GraphQLISODateTime, { description: 'The moment.' })
  takenAt!: number;

  @Field(() => Int, { description: 'Ballots that it shows.' })
  ballotCount!: number;

  @Field(() => [CardResult], { description: 'One result per card, in deck order.' })
  results!: CardResult[];
}

@ObjectType({ description: 'What the facilitator sees.' })
export class Console implements ConsoleView {
  @Field(() => Int, { description: 'Raised by every change that anybody but its author may see. Keep the newest frame, drop older ones.' })
  revision!: number;

  @Field(() => Int, { description: 'How many steps facilitators have taken; every step names the count that it was decided on.' })
  step!: number;

  @Field(() => [Step], { description: 'The steps that the phase allows now.' })
  allowedSteps!: Step[];

  @Field(() => GraphQLISODateTime, { description: 'When the workshop was opened.' })
  openedAt!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed.' })
  closedAt!: number | null;

  @Field(() => Stage, { description: 'What the room sees.' })
  stage!: Stage;

  @Field(() => Agenda, { description: 'The whole agenda; the room sees the station that it is at.' })
  agenda!: Agenda;

  @Field(() => RoomProgress, { description: 'How far the room is.' })
  progress!: RoomProgress;

  @Field(() => [Participant], { description: 'The newest participants, newest first, at most 100. Ask `participants` for the others.' })
  newestParticipants!: Participant[];

  @Field(() => Peek, {
    nullable: true,
    description: 'The last peek at the open round. It moves on only when a facilitator asks for a new one.',
  })
  peek!: Peek | null;

  @Field(() => [CharterEntry], {
    nullable: true,
    description: 'All cards of the deck with what is decided and what is proposed; null before the first reveal.',
  })
  charter!: CharterEntry[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The round that proposals come from; null when no revealed round asked what should be.',
  })
  charterRound!: number | null;

  @Field(() => [Column], { description: 'The columns that a decision may name: whatever the workshop, or any round so far, has offered.' })
  columnsToDecideFor!: Column[];

  @Field(() => [ColumnReasons], {
    nullable: true,
    description: 'Why, on the card that the room looks at: one entry per column; null while it looks at none.',
  })
  reasons!: ColumnReasons[] | null;

  @Field(() => Camps, {
    nullable: true,
    description: 'Groups of people who sorted the current round alike; null before the reveal, and where there are none.',
  })
  camps!: Camps | null;

  @Field(() => Boolean, { description: "Whether the room gets the summary's link when the workshop is closed." })
  summaryShared!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a screen with a projector link is connected. One that was cut off counts for a minute at most.',
  })
  wallConnected!: boolean;
}
