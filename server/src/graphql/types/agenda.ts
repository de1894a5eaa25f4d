import {
  type Agenda as AgendaFacts,
  CardScope,
  Lens,
  type PlannedRound as PlannedRoundFacts,
  StartingBallots,
  type StationDraft,
  type Station as StationFacts,
  StationKind,
  type StationLabel as StationLabelFacts,
} from '@two-hats/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What is asked at a station where the room sorts.' })
export class PlannedRound implements PlannedRoundFacts {
  @Field(() => Lens, { description: 'What it asks.' })
  lens!: Lens;

  @Field(() => String, { nullable: true, description: "The facilitator's own question; null where the lens asks a known one." })
  question!: string | null;

  @Field(() => CardScope, { description: 'The cards that it is about.' })
  cards!: CardScope;

  @Field(() => StartingBallots, { description: 'What its ballots hold when it opens.' })
  ballots!: StartingBallots;
}

@ObjectType({ description: 'A station of the agenda.' })
export class Station implements StationFacts {
  @Field(() => ID, { description: 'Stable within its agenda.' })
  id!: string;

  @Field(() => StationKind, { description: 'What the room does there.' })
  kind!: StationKind;

  @Field(() => Int, { description: 'How long it is meant to take, in minutes.' })
  minutes!: number;

  @Field(() => Boolean, { description: 'Whether it is passed over.' })
  skipped!: boolean;

  @Field(() => PlannedRound, { nullable: true, description: 'Of a station where the room sorts; null of any other.' })
  asks!: PlannedRound | null;
}

@ObjectType({ description: 'What the workshop goes through.' })
export class Agenda implements AgendaFacts {
  @Field(() => Int, { description: 'Raised by every change of the stations. Name it when you arrange them.' })
  version!: number;

  @Field(() => [Station], { description: 'In order; the first is for arriving, the last for closing.' })
  stations!: Station[];

  @Field(() => ID, {
    nullable: true,
    description: 'Of a closed workshop the station that it was closed at; those between it and the end were passed over. Null before.',
  })
  closedFrom?: string | null;
}

@ObjectType({ description: 'Where the room is on the agenda.' })
export class StationLabel implements StationLabelFacts {
  @Field(() => ID, { description: 'Stable within its agenda.' })
  id!: string;

  @Field(() => StationKind, { description: 'What the room does there.' })
  kind!: StationKind;

  @Field(() => Int, { description: 'How long it is meant to take, in minutes.' })
  minutes!: number;
}

@InputType({ description: 'What is to be asked at a station where the room sorts.' })
export class PlannedRoundInput implements PlannedRoundFacts {
  @Field(() => Lens, { description: 'What it asks.' })
  lens!: Lens;

  @Field(() => String, { nullable: true, description: 'Your own question, at most 120 characters; needed with the lens OWN.' })
  question!: string | null;

  @Field(() => CardScope, { defaultValue: CardScope.ALL, description: 'The cards that it is about.' })
  cards!: CardScope;

  @Field(() => StartingBallots, { defaultValue: StartingBallots.EMPTY, description: 'What its ballots hold when it opens.' })
  ballots!: StartingBallots;
}

@InputType({ description: 'A station as you want it.' })
export class StationInput implements StationDraft {
  @Field(() => ID, { nullable: true, description: 'Of a station that is there; leave it out for a new one.' })
  id!: string | null;

  @Field(() => StationKind, { description: 'What the room does there.' })
  kind!: StationKind;

  @Field(() => Int, { description: 'How long it is meant to take: 1 to 480 minutes.' })
  minutes!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is passed over.' })
  skipped!: boolean;

  @Field(() => PlannedRoundInput, { nullable: true, description: 'What is asked; needed where the room sorts, and nowhere else.' })
  asks!: PlannedRoundInput | null;
}

/** What arrived, with null for what was left out. */
export function stationDrafts(stations: readonly StationInput[]): StationDraft[] {
  return stations.map(({ id, asks, kind, minutes, skipped }) => ({
    id: id ?? null,
    kind,
    minutes,
    skipped,
    asks: asks ? { ...asks, question: asks.question ?? null } : null,
  }));
}
