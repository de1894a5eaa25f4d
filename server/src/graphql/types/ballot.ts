import {
  Answer,
  type BallotView,
  Column,
  type EarlierPlacement as EarlierPlacementView,
  type Hat,
  Language,
  Lens,
  type OwnCard as OwnCardView,
  type OwnReason as OwnReasonView,
  type OwnRound as OwnRoundView,
  Phase,
  type Placement as PlacementView,
} from '@two-hats/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ReasonRequest } from '../../workshop/reasons.js';
import { CardFace, Dimension, Role } from './deck.js';
import { RoundLabel } from './round.js';

@ObjectType({ description: 'A state, not an event: this card is in this column for me, by my change of this number.' })
export class Placement implements PlacementView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Column, { nullable: true, description: 'The column; null when the card was taken back.' })
  column!: Column | null;

  @Field(() => Int, { description: 'Number of the change; the highest one of a card wins. 0 where it was copied from the round before.' })
  change!: number;
}

@ObjectType({ description: "The caller's own placement in an earlier round." })
export class EarlierPlacement implements EarlierPlacementView {
  @Field(() => Int, { description: 'Number of the round.' })
  round!: number;

  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Column, { description: 'The column.' })
  column!: Column;
}

@ObjectType({
  description: 'Why the caller put a card where it lies, in their own words. Nobody else is told before the reveal, nor whose it is after.',
})
export class OwnReason implements OwnReasonView {
  @Field(() => Int, { description: 'Number of the round.' })
  round!: number;

  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Column, { description: 'The column that it argues for: the one that the card lay in.' })
  column!: Column;

  @Field(() => String, { nullable: true, description: 'The sentence; null when it was taken back.' })
  text!: string | null;

  @Field(() => Int, { description: 'Number of the change; the highest one holds.' })
  change!: number;
}

@ObjectType({ description: "One participant's own view: all that a phone needs to show the first card." })
export class Ballot implements BallotView {
  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => String, { nullable: true, description: 'The name given; null in an anonymous workshop.' })
  name!: string | null;

  @Field(() => Column, { nullable: true, description: 'The hat worn today, when told.' })
  hat!: Hat | null;

  @Field(() => Answer, { nullable: true, description: 'What the caller answered to the question before the first card.' })
  openingAnswer!: Answer | null;

  @Field(() => Answer, { nullable: true, description: 'What the caller answered to it at the end.' })
  closingAnswer!: Answer | null;

  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;

  @Field(() => String, { description: 'Title of the workshop.' })
  title!: string;

  @Field(() => String, { description: 'Six characters that let people join.' })
  joinCode!: string;

  @Field(() => Boolean, { description: 'Whether it is a rehearsal, with simulated people: it is gone a day after it was opened.' })
  rehearsal!: boolean;

  @Field(() => Phase, { description: 'Where the workshop stands.' })
  phase!: Phase;

  @Field(() => RoundLabel, { nullable: true, description: 'The newest round.' })
  round!: RoundLabel | null;

  @Field(() => Language, {
    nullable: true,
    description: "The language of the deck's texts in it; null where it is another one than these, or nobody said.",
  })
  language!: Language | null;

  @Field(() => [Role], { description: 'The first and the second role.' })
  roles!: Role[];

  @Field(() => [Column], { description: 'The columns offered, in the order screens show them.' })
  columns!: Column[];

  @Field(() => [Dimension], { description: 'The dimensions of the deck.' })
  dimensions!: Dimension[];

  @Field(() => [CardFace], { description: "The cards, in an order of this participant's own: the deck's order would tell the key." })
  cards!: CardFace[];

  @Field(() => [Placement], { description: 'What the server holds for the newest round, with those taken back.' })
  placements!: Placement[];

  @Field(() => [EarlierPlacement], {
    description: 'What the participant said of the same cards before: the newest placement of each in an earlier round.',
  })
  earlier!: EarlierPlacement[];

  @Field(() => [OwnReason], { description: 'What the participant wrote, in every round, with what was taken back.' })
  reasons!: OwnReason[];

  @Field(() => Boolean, { description: 'Whether the participant said that they are done with this round.' })
  done!: boolean;
}

@ObjectType({ description: "A card of a revealed round: the caller's own placement beside the room's view." })
export class OwnCard implements OwnCardView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => Column, { nullable: true, description: 'Where the caller put it; null when they did not sort it.' })
  mine!: Column | null;

  @Field(() => Column, { nullable: true, description: 'The column that leads in the room; null when it is split, or nobody sorted it.' })
  room!: Column | null;
}

@ObjectType({ description: 'A revealed round as the caller sees it.' })
export class OwnRound implements OwnRoundView {
  @Field(() => Int, { description: 'Number of the round.' })
  number!: number;

  @Field(() => Lens, { description: 'What it asked.' })
  lens!: Lens;

  @Field(() => String, { nullable: true, description: "The facilitator's own question; null where the lens asks a known one." })
  question!: string | null;

  @Field(() => [OwnCard], { description: 'The cards that it was about, in deck order.' })
  cards!: OwnCard[];
}

@InputType({ description: 'A placement to save.' })
export class PlacementInput implements PlacementView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Column, { nullable: true, description: 'The column, or null to take the card back.' })
  column!: Column | null;

  @Field(() => Int, { description: 'Above every change number used for this card so far; counted by the device.' })
  change!: number;
}

@ObjectType({ description: 'Why something was refused.' })
export class RefusalNotice {
  @Field(() => String, { description: 'A stable code, such as ROUND_CLOSED.' })
  code!: string;

  @Field(() => Boolean, { description: 'Whether the same request may succeed a little later.' })
  retryable!: boolean;
}

@ObjectType({ description: 'What became of one placement.' })
export class PlacementResult {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Boolean, { description: 'True when the state in this result is on disk.' })
  saved!: boolean;

  @Field(() => Column, { nullable: true, description: 'The column that the server holds now; as sent, when the placement was refused.' })
  column!: Column | null;

  @Field(() => Int, { description: 'Its change number: higher than the one sent when another device was later.' })
  change!: number;

  @Field(() => RefusalNotice, { nullable: true, description: 'Why it was refused; null when it was saved.' })
  refusal!: RefusalNotice | null;
}

@ObjectType({ description: 'What became of the placements sent. Nothing is said to be saved before it is on disk.' })
export class PlacementReceipt {
  @Field(() => [PlacementResult], { description: 'One result per placement sent, in the same order.' })
  results!: PlacementResult[];
}

@ObjectType({ description: 'The done mark as it stands now.' })
export class DoneReceipt {
  @Field(() => Boolean, { description: 'Whether the participant is done with the round.' })
  done!: boolean;
}

@InputType({ description: 'A reason to keep.' })
export class ReasonInput implements ReasonRequest {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => Column, { description: 'The column that it argues for. The card must lie there on your ballot.' })
  column!: Column;

  @Field(() => String, { description: 'One sentence, at most 140 characters as a reader counts them.' })
  text!: string;

  @Field(() => Int, { description: 'Above every change number used for this reason so far; counted by the device.' })
  change!: number;
}

@ObjectType({ description: 'A reason was taken back.' })
export class ReasonTakenBack {
  @Field(() => Boolean, { description: 'True: nobody is shown it from now on.' })
  takenBack!: boolean;
}

@ObjectType({ description: 'The hat as it stands now.' })
export class HatReceipt {
  @Field(() => Column, { nullable: true, description: 'The hat; null when none is said.' })
  hat!: Hat | null;
}

@ObjectType({ description: 'The answer as it stands now.' })
export class AnswerReceipt {
  @Field(() => Answer, { nullable: true, description: 'The answer; null when there is none.' })
  answer!: Answer | null;
}
