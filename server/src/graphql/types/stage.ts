import {
  type CardFace as CardFaceView,
  type CardResult as CardResultView,
  Column,
  type ColumnShare as ColumnShareView,
  DecisionKind,
  type Decision as DecisionView,
  type DeckSource as DeckSourceView,
  type Dimension as DimensionView,
  type Headline as HeadlineView,
  type Interval as IntervalView,
  type KeyExplanation as KeyExplanationView,
  Language,
  Lens,
  type LensChoice,
  Outcome,
  Phase,
  type RevealView,
  type Role as RoleView,
  type RoomAgreement as RoomAgreementView,
  type RoundLabel as RoundLabelView,
  type StageView,
  StartingBallots,
  type TalkItem as TalkItemView,
  TalkReason,
  WalkOrder,
} from '@two-hats/shared';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { StationLabel } from './agenda.js';
import { ByHat } from './byHat.js';
import { OneInBoth } from './question.js';
import { WallReason } from './reasons.js';

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

@ObjectType({ description: 'One pass under one question.' })
export class RoundLabel implements RoundLabelView {
  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;

  @Field(() => Lens, { description: 'What it asks.' })
  lens!: Lens;

  @Field(() => String, { nullable: true, description: "The facilitator's own question; null where the lens asks a known one." })
  question!: string | null;

  @Field(() => StartingBallots, { description: 'What its ballots held when it was opened.' })
  startingBallots!: StartingBallots;
}

@ObjectType({ description: 'A question that a round asks.' })
export class Question implements LensChoice {
  @Field(() => Lens, { description: 'What it asks.' })
  lens!: Lens;

  @Field(() => String, { nullable: true, description: "The facilitator's own question; null where the lens asks a known one." })
  question!: string | null;
}

@ObjectType({ description: 'Where the model of a deck comes from.' })
export class DeckSource implements DeckSourceView {
  @Field(() => String, { description: 'Its title: an article, a guide, an earlier workshop …' })
  title!: string;

  @Field(() => String, { description: 'Its author; empty where it has none.' })
  author!: string;
}

@ObjectType({ description: 'How many ballots hold a card in one column.' })
export class ColumnShare implements ColumnShareView {
  @Field(() => Column, { description: 'The column.' })
  column!: Column;

  @Field(() => Int, { description: 'Ballots.' })
  count!: number;

  @Field(() => Float, { description: 'Share of the ballots that placed the card, 0 to 1; 0 when none did.' })
  share!: number;
}

@ObjectType({ description: 'A confidence interval of a share, both ends from 0 to 1.' })
export class Interval implements IntervalView {
  @Field(() => Float, { description: 'Lower end.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end.' })
  high!: number;
}

@ObjectType({ description: 'How a room sorted one card, and how that compares with the model.' })
export class CardResult implements CardResultView {
  @Field(() => ID, { description: 'The card.' })
  cardId!: string;

  @Field(() => [ColumnShare], { description: 'One entry per column offered.' })
  columns!: ColumnShare[];

  @Field(() => Int, { description: 'Ballots that hold the card in any column: the denominator of every share.' })
  placed!: number;

  @Field(() => Column, { nullable: true, description: 'The column with the most ballots; null on a tie, or when nobody placed the card.' })
  winner!: Column | null;

  @Field(() => Boolean, { description: 'Whether two or more columns share the first place.' })
  tied!: boolean;

  @Field(() => Float, { nullable: true, description: 'Share of the leading column, 0 to 1; null when nobody placed the card.' })
  winnerShare!: number | null;

  @Field(() => Interval, { nullable: true, description: '95 % Wilson score interval of winnerShare; null when nobody placed the card.' })
  interval!: Interval | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Normalised entropy over the columns offered, 0 (all agree) to 1 (evenly split); null when nobody placed the card.',
  })
  contention!: number | null;

  @Field(() => Outcome, { nullable: true, description: 'How far the room is of one mind; null with fewer than two ballots.' })
  outcome!: Outcome | null;

  @Field(() => Column, { nullable: true, description: 'The column in the reference model; null in a deck without one.' })
  key!: Column | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the ballots on the card that match the key, 0 to 1; null when nothing can be compared.',
  })
  matchShare!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the winner is the key; null when nothing can be compared.' })
  matchesKey!: boolean | null;
}

@ObjectType({ description: 'Agreement over the whole room. Every figure is null where it is undefined.' })
export class RoomAgreement implements RoomAgreementView {
  @Field(() => Float, {
    nullable: true,
    description: 'Mean share of the leading column over the cards that were placed: raw agreement, 0 to 1.',
  })
  meanWinnerShare!: number | null;

  @Field(() => Float, { nullable: true, description: "Krippendorff's alpha, nominal, missing ratings allowed." })
  alpha!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of all comparable placements that match the key, 0 to 1.' })
  matchShare!: number | null;

  @Field(() => Float, { nullable: true, description: "Cohen's kappa of the room's majority against the key." })
  cohenKappa!: number | null;
}

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

@ObjectType({ description: 'What came out of a round, in a few figures.' })
export class Headline implements HeadlineView {
  @Field(() => Int, { description: 'Participants who placed at least one card.' })
  ballotCount!: number;

  @Field(() => Int, { description: 'Cards that the round was about.' })
  cards!: number;

  @Field(() => Int, { description: 'Cards that at least two people placed; agreed, leaning and split add up to it.' })
  measured!: number;

  @Field(() => Int, { description: 'Cards with the outcome AGREED.' })
  agreed!: number;

  @Field(() => Int, { description: 'Cards with the outcome LEANING.' })
  leaning!: number;

  @Field(() => Int, { description: 'Cards with the outcome SPLIT.' })
  split!: number;

  @Field(() => Int, { description: 'Cards that at least two people placed, all in the same column.' })
  unanimous!: number;

  @Field(() => Int, { description: 'Cards that anybody placed.' })
  placed!: number;

  @Field(() => Float, { nullable: true, description: 'Share of all comparable placements that match the key, 0 to 1.' })
  matchShare!: number | null;

  @Field(() => Int, { description: 'Cards on which the room agrees, and not with the model.' })
  againstModel!: number;
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
