/** A workshop as a test drives it: open, join, place, step, look. */
import { randomBytes } from 'node:crypto';
import type {
  AgendaTemplate,
  Column,
  Decision,
  DecisionText,
  Hat,
  Lens,
  Phase,
  PublishedReason,
  StartingBallots,
  Verdict,
  WalkOrder,
} from '@two-hats/shared';
import type { Caller } from './api.js';
import {
  type Ballot,
  ballotFields,
  type Console,
  consoleFields,
  decisionFields,
  reasonFields,
  type Series,
  type StageView,
  type Summary,
  seriesFields,
  stageFields,
  summaryFields,
} from './documents.js';

export interface OpenOptions {
  readonly title?: string;
  readonly deckId?: string;
  /** A deck of one's own, in place of a built-in one. */
  readonly deck?: object;
  readonly named?: boolean;
  readonly offersBoth?: boolean;
  readonly offersNeither?: boolean;
  readonly lens?: Lens;
  readonly question?: string;
  readonly template?: AgendaTemplate;
  readonly agenda?: readonly object[];
}

export interface StepTaken {
  readonly phase: Phase;
  readonly step: number;
  readonly revision: number;
}

export interface PlacementSent {
  readonly cardId: string;
  readonly column: Column | null;
  readonly change: number;
}

export interface PlacementResult extends PlacementSent {
  readonly saved: boolean;
  readonly refusal: { readonly code: string; readonly retryable: boolean } | null;
}

interface Opened {
  readonly workshopId: string;
  readonly joinCode: string;
  readonly facilitatorSecret: string;
  readonly projectorSecret: string;
  readonly summarySecret: string;
}

export type StepName =
  | 'startSorting'
  | 'reveal'
  | 'askClosingQuestion'
  | 'tellClosingQuestion'
  | 'reopenRound'
  | 'closeWorkshop'
  | 'reopenWorkshop';

/** A key as a device makes it: joining again with the same one is joining once. */
export function attemptKey(): string {
  return randomBytes(32).toString('base64url');
}

/** An opened workshop with its secrets. */
export class Workshop {
  private constructor(
    private readonly api: Caller,
    private readonly opened: Opened,
  ) {}

  /** Opens a workshop; with the short built-in deck unless told. */
  static async open(api: Caller, options: OpenOptions = {}): Promise<Workshop> {
    const { openWorkshop } = await api.call<{ openWorkshop: Opened }>(
      `mutation ($input: OpenWorkshopInput!) {
        openWorkshop(input: $input) { workshopId joinCode facilitatorSecret projectorSecret summarySecret }
      }`,
      { input: { title: 'Who does what', ...(options.deck ? {} : { deckId: 'short' }), ...options } },
    );
    return new Workshop(api, openWorkshop);
  }

  /** Opens the next workshop of the series; about all cards unless told. */
  async openNext(cardIds: readonly string[] | null = null): Promise<Workshop> {
    const opened = await this.#mutate<Opened>(
      `mutation ($cardIds: [ID!]) {
        it: openNextWorkshop(cardIds: $cardIds) { workshopId joinCode facilitatorSecret projectorSecret summarySecret }
      }`,
      { cardIds },
    );
    return new Workshop(this.api, opened);
  }

  get id(): string {
    return this.opened.workshopId;
  }

  get joinCode(): string {
    return this.opened.joinCode;
  }

  /** The facilitator's secret. */
  get facilitator(): string {
    return this.opened.facilitatorSecret;
  }

  /** The projector's secret. */
  get projector(): string {
    return this.opened.projectorSecret;
  }

  /** The summary reader's secret. */
  get summaryReader(): string {
    return this.opened.summarySecret;
  }

  async join(name: string | null, hat: Hat | null = null, attempt = attemptKey()): Promise<Person> {
    const { join } = await this.api.call<{ join: { secret: string; ballot: Ballot } }>(
      `mutation ($input: JoinInput!) { join(input: $input) { secret ballot { ${ballotFields} } } }`,
      { input: { code: this.joinCode, attempt, name, hat } },
    );
    return new Person(this.api, join.secret, join.ballot);
  }

  /** As many people as there are names, in this order. */
  async joinAll(...names: readonly string[]): Promise<Person[]> {
    const people: Person[] = [];
    for (const name of names) people.push(await this.join(name));
    return people;
  }

  /** Takes a step, decided on the step count that the console shows now unless told. */
  async step(name: StepName, atStep?: number): Promise<StepTaken> {
    return this.#mutate(`mutation ($atStep: Int!) { it: ${name}(atStep: $atStep) { phase step revision } }`, {
      atStep: atStep ?? (await this.stepCount()),
    });
  }

  async showCard(cardId: string | null, order: WalkOrder = 'TALK'): Promise<StepTaken> {
    return this.#mutate(
      `mutation ($atStep: Int!, $cardId: ID, $order: WalkOrder!) {
        it: showCard(atStep: $atStep, cardId: $cardId, order: $order) { phase step revision }
      }`,
      { atStep: await this.stepCount(), cardId, order },
    );
  }

  /** Opens a new round over all cards, with empty ballots and the workshop's columns, unless told. */
  async startNewRound(
    lens: Lens,
    question: string | null = null,
    cardIds: readonly string[] | null = null,
    how: { readonly ballots?: StartingBallots; readonly offersBoth?: boolean; readonly offersNeither?: boolean } = {},
  ): Promise<StepTaken> {
    return this.#mutate(
      `mutation ($atStep: Int!, $lens: Lens!, $question: String, $cardIds: [ID!], $ballots: StartingBallots, $offersBoth: Boolean, $offersNeither: Boolean) {
        it: startNewRound(
          atStep: $atStep, lens: $lens, question: $question, cardIds: $cardIds, ballots: $ballots, offersBoth: $offersBoth, offersNeither: $offersNeither
        ) { phase step revision }
      }`,
      { atStep: await this.stepCount(), lens, question, cardIds, ballots: 'EMPTY', ...how },
    );
  }

  /** Decides on the version that stands now unless told; null takes the decision back. */
  async decide(
    cardId: string,
    verdict: Column | Partial<Verdict> | null,
    { version, ...text }: Partial<DecisionText> & { readonly version?: number } = {},
  ): Promise<Decision | null> {
    return this.#mutate(
      `mutation ($cardId: ID!, $version: Int!, $decision: DecisionInput) {
        it: decide(cardId: $cardId, version: $version, decision: $decision) { ${decisionFields} }
      }`,
      {
        cardId,
        version: version ?? (await this.#versionOf(cardId)),
        decision: verdict && { ...(typeof verdict === 'string' ? { owner: verdict } : verdict), ...text },
      },
    );
  }

  async #versionOf(cardId: string): Promise<number> {
    const { reveal } = await this.stage(this.facilitator);
    return reveal?.decisions.find((decision) => decision.cardId === cardId)?.version ?? 0;
  }

  async peek(): Promise<{ revision: number }> {
    return this.#mutate('mutation { it: peek { revision } }', {});
  }

  async lockDoor(locked: boolean): Promise<{ revision: number }> {
    return this.#mutate('mutation ($locked: Boolean!) { it: lockDoor(locked: $locked) { revision } }', { locked });
  }

  async remove(person: { readonly id: string }): Promise<{ revision: number }> {
    return this.#mutate('mutation ($id: ID!) { it: removeParticipant(participantId: $id) { revision } }', { id: person.id });
  }

  /** All reasons of a round, as the holder of this secret may read them. */
  async reasons(round = 1, secret = this.summaryReader): Promise<PublishedReason[]> {
    const all: PublishedReason[] = [];
    for (let after: string | null = null; ; ) {
      const { reasons: page }: { reasons: { reasons: PublishedReason[]; nextAfter: string | null } } = await this.api.call(
        `query ($round: Int!, $after: String) { reasons(round: $round, after: $after, first: 50) { reasons { ${reasonFields} } nextAfter } }`,
        { round, after },
        secret,
      );
      all.push(...page.reasons);
      after = page.nextAfter;
      if (after === null) return all;
    }
  }

  async hideReason(
    { cardId, id }: { readonly cardId: string; readonly id: string },
    hidden = true,
    round = 1,
  ): Promise<{ revision: number }> {
    return this.#mutate(
      `mutation ($round: Int!, $cardId: ID!, $id: ID!, $hidden: Boolean!) {
        it: hideReason(round: $round, cardId: $cardId, reasonId: $id, hidden: $hidden) { revision }
      }`,
      { round, cardId, id, hidden },
    );
  }

  async putOnWall(...ids: readonly string[]): Promise<{ revision: number }> {
    return this.#mutate('mutation ($ids: [ID!]!) { it: putReasonsOnWall(reasonIds: $ids) { revision } }', { ids });
  }

  /** Issues a link and returns its secret. */
  async issueLink(kind: 'CO_FACILITATOR' | 'PROJECTOR' | 'SUMMARY' | 'PICTURES'): Promise<string> {
    const { secret } = await this.#mutate<{ secret: string }>('mutation ($kind: LinkKind!) { it: issueLink(kind: $kind) { secret } }', {
      kind,
    });
    return secret;
  }

  async stepCount(): Promise<number> {
    const { console } = await this.api.call<{ console: { step: number } }>('{ console { step } }', {}, this.facilitator);
    return console.step;
  }

  async stage(secret = this.projector): Promise<StageView> {
    return (await this.api.call<{ stage: StageView }>(`{ stage { ${stageFields} } }`, {}, secret)).stage;
  }

  async console(secret = this.facilitator): Promise<Console> {
    return (await this.api.call<{ console: Console }>(`{ console { ${consoleFields} } }`, {}, secret)).console;
  }

  async summary(secret = this.summaryReader): Promise<Summary> {
    return (await this.api.call<{ summary: Summary }>(`{ summary { ${summaryFields} } }`, {}, secret)).summary;
  }

  async series(secret = this.facilitator): Promise<Series> {
    return (await this.api.call<{ series: Series }>(`{ series { ${seriesFields} } }`, {}, secret)).series;
  }

  async #mutate<Result>(document: string, variables: Record<string, unknown>): Promise<Result> {
    return (await this.api.call<{ it: Result }>(document, variables, this.facilitator)).it;
  }
}

export const placeCards = `mutation ($round: Int!, $placements: [PlacementInput!]!) {
  placeCards(round: $round, placements: $placements) {
    results { cardId column change saved refusal { code retryable } }
  }
}`;

/** One participant, with a device that counts its changes. */
export class Person {
  #changes = 0;

  constructor(
    private readonly api: Caller,
    readonly secret: string,
    /** The ballot as joining gave it. */
    readonly joined: Ballot,
  ) {}

  get id(): string {
    return this.joined.participantId;
  }

  /** Places cards: card id to column, null to take a card back. Each gets the device's next change number. */
  place(columns: Readonly<Record<string, Column | null>>, round = 1): Promise<PlacementResult[]> {
    return this.send(
      Object.entries(columns).map(([cardId, column]) => ({ cardId, column, change: ++this.#changes })),
      round,
    );
  }

  /** Sends placements exactly as given, by another road too: a socket that this person has opened. */
  async send(placements: readonly PlacementSent[], round = 1, caller: Caller = this.api): Promise<PlacementResult[]> {
    const { placeCards: receipt } = await caller.call<{ placeCards: { results: PlacementResult[] } }>(
      placeCards,
      { round, placements },
      this.secret,
    );
    return receipt.results;
  }

  /** Says why a card lies where it does; null takes it back. */
  async sayWhy(cardId: string, column: Column, text: string | null, round = 1): Promise<string | null> {
    const change = ++this.#changes;
    if (text === null) {
      await this.api.call(
        'mutation ($round: Int!, $cardId: ID!, $change: Int!) { takeBackReason(round: $round, cardId: $cardId, change: $change) { takenBack } }',
        { round, cardId, change },
        this.secret,
      );
      return null;
    }
    const { giveReason: held } = await this.api.call<{ giveReason: { text: string | null } }>(
      'mutation ($round: Int!, $reason: ReasonInput!) { giveReason(round: $round, reason: $reason) { text } }',
      { round, reason: { cardId, column, text, change } },
      this.secret,
    );
    return held.text;
  }

  async markDone(done = true, round = 1): Promise<boolean> {
    const { markDone } = await this.api.call<{ markDone: { done: boolean } }>(
      'mutation ($round: Int!, $done: Boolean!) { markDone(round: $round, done: $done) { done } }',
      { round, done },
      this.secret,
    );
    return markDone.done;
  }

  async ballot(): Promise<Ballot> {
    return (await this.api.call<{ ballot: Ballot }>(`{ ballot { ${ballotFields} } }`, {}, this.secret)).ballot;
  }
}
