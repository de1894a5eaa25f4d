import {
  Column,
  type KeyExplanation as KeyExplanationView,
  Language,
  Phase,
  type RevealView,
  type StageView,
  type TalkItem as TalkItemView,
  TalkReason,
  WalkOrder,
} from '@two-hats/shared';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { StationLabel } from './agenda.js';
import { ByHat } from './byHat.js';
import { Decision } from './decision.js';
import { CardFace, DeckSource, Dimension, Role } from './deck.js';
import { OneInBoth } from './question.js';
import { WallReason } from './reasons.js';
import { CardResult, Headline, RoomAgreement } from './results.js';
import { Question, RoundLabel } from './round.js';

@ObjectType({ description: 'Why the reference model gives a card its owner.' })
export class KeyExplanation implements KeyExplanationView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => String, { description: 'The reason, in our words.' })
  rationale!: string;

  @Field(() => String, { description: 'Heading of the section of the source.' })
  section!: string;

  @Field(() => Boolean, { description: "True for a reader's proposal, which counts in no comparison with the article." })
  fromDiscussion!: boolean;
}

@ObjectType({ description: 'A card in the talk queue.' })
export class TalkItem implements TalkItemView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => TalkReason, { description: 'Why it is there.' })
  reason!: TalkReason;
}

@ObjectType({ description: 'What the reveal adds to the Stage: results, the key and its reasons.' })
export class Reveal implements RevealView {
  @Field(() => Int, { description: 'Participants who placed at least one card.' })
  ballotCount!: number;

  @Field(() => Boolean, {
    description:
      'True when these are the results of an earlier reveal, of this round or of the one that its ballots are from: fewer than three people have changed something since.',
  })
  stands!: boolean;

  @Field(() => Headline, { description: 'What came out, in a few figures.' })
  headline!: Headline;

  @Field(() => RoomAgreement, { description: 'Agreement over all cards.' })
  agreement!: RoomAgreement;

  @Field(() => [CardResult], { description: 'One result per card, in deck order.' })
  results!: CardResult[];

  @Field(() => ByHat, {
    nullable: true,
    description: 'How it came out by hat; null until a moment after the reveal, and where nothing may be told.',
  })
  byHat!: ByHat | null;

  @Field(() => [KeyExplanation], { description: 'One explanation per card, in deck order.' })
  explanations!: KeyExplanation[];

  @Field(() => DeckSource, { nullable: true, description: 'What the key comes from; null in a deck without one.' })
  source!: DeckSource | null;

  @Field(() => [TalkItem], { description: 'The cards worth talking about, in order.' })
  talk!: TalkItem[];

  @Field(() => Boolean, { description: 'Whether the facilitator has arranged the talk queue; otherwise it is the proposed one.' })
  talkArranged!: boolean;

  @Field(() => WalkOrder, { description: 'The order of the walk.' })
  walkOrder!: WalkOrder;

  @Field(() => [ID], { description: 'Card ids in the order of the walk.' })
  walk!: string[];

  @Field(() => ID, { nullable: true, description: 'The card that the room looks at; null while the overview is shown.' })
  currentCardId!: string | null;

  @Field(() => [Decision], { description: 'What the team has decided so far.' })
  decisions!: Decision[];

  @Field(() => [WallReason], { description: 'Reasons on the current card that the facilitator has put on the wall, at most 3.' })
  wallReasons!: WallReason[];
}

@ObjectType({
  description: 'What everyone in the room may see; the same for all its viewers. Carries no tally, key or placement before the reveal.',
})
export class Stage implements StageView {
  @Field(() => Int, {
    description: 'The revision at which something that the room sees changed last. Keep the newest frame, drop older ones.',
  })
  revision!: number;

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

  @Field(() => Boolean, { description: 'Whether the door is locked: nobody new gets in.' })
  locked!: boolean;

  @Field(() => Boolean, { description: 'Whether participants give a name.' })
  named!: boolean;

  @Field(() => Language, {
    nullable: true,
    description: "The language of the deck's texts in it; null where it is another one than these, or nobody said.",
  })
  language!: Language | null;

  @Field(() => [Role], { description: 'The first and the second role.' })
  roles!: Role[];

  @Field(() => [Column], { description: 'The columns offered, in the order screens show them.' })
  columns!: Column[];

  @Field(() => String, { description: 'Title of the deck.' })
  deckTitle!: string;

  @Field(() => [Dimension], { description: 'The dimensions of the deck.' })
  dimensions!: Dimension[];

  @Field(() => [CardFace], {
    description: "The cards; in deck order after the reveal, before it in another: the deck's order would tell the key.",
  })
  cards!: CardFace[];

  @Field(() => RoundLabel, { nullable: true, description: 'The newest round.' })
  round!: RoundLabel | null;

  @Field(() => StationLabel, { description: 'The station of the agenda that the room is at.' })
  station!: StationLabel;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When it is meant to end, on the clock of the server: see `serverTime`. Null when no timer runs. Time over changes nothing.',
  })
  stationEndsAt!: number | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the open round closes by itself, on the clock of the server; null when it does not.',
  })
  deadline!: number | null;

  @Field(() => Int, { description: 'How long the whole workshop is meant to take, in minutes.' })
  plannedMinutes!: number;

  @Field(() => Question, { nullable: true, description: 'In the lobby what will be asked first, when the agenda has it; else null.' })
  asksFirst!: Question | null;

  @Field(() => Int, { description: 'People in the workshop.' })
  participantCount!: number;

  @Field(() => [String], {
    description:
      'Names of the newest participants, newest first: in the lobby of a workshop with names, for the room to see who arrives; else none.',
  })
  arrivals!: string[];

  @Field(() => Int, { description: 'People who have begun: with at least one card placed, and not only as it came from the round before.' })
  startedCount!: number;

  @Field(() => Int, { description: 'People who said that they are done with this round.' })
  doneCount!: number;

  @Field(() => OneInBoth, { description: 'Whether one person can be both roles, in the eyes of the room.' })
  question!: OneInBoth;

  @Field(() => Reveal, { nullable: true, description: 'Null until the reveal.' })
  reveal!: Reveal | null;

  @Field(() => String, {
    nullable: true,
    description: "The secret of the summary's link; null until the workshop is closed, and unless the facilitator shares it.",
  })
  summarySecret!: string | null;
}
