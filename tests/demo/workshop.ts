// The facilitator's side of the demo: opens the workshop, watches its console, and takes its steps when nobody else does.

import type { Column, Phase } from '@two-hats/shared';
import type { Api } from './api.js';
import type { DemoOptions } from './options.js';

/** What opening a workshop gives. */
export interface OpenedWorkshop {
  readonly joinCode: string;
  readonly facilitatorSecret: string;
  readonly projectorSecret: string;
  readonly summarySecret: string;
}

/** What the demo looks at on the console. */
export interface ConsoleFrame {
  readonly step: number;
  readonly stage: {
    readonly phase: Phase;
    readonly columns: readonly Column[];
    readonly cards: readonly { readonly id: string }[];
    readonly round: { readonly number: number } | null;
    readonly reveal: {
      readonly walk: readonly string[];
      readonly results: readonly { readonly cardId: string; readonly winner: Column | null; readonly key: Column | null }[];
    } | null;
  };
  readonly progress: { readonly joined: number; readonly done: number };
}

const consoleFields = `{
  step
  stage { phase columns cards { id } round { number } reveal { walk results { cardId winner key } } }
  progress { joined done }
}`;

/** Opens the demo's workshop. */
export async function openWorkshop(api: Api, { deck, offersBoth }: DemoOptions): Promise<OpenedWorkshop> {
  const { openWorkshop: opened } = await api.send<{ openWorkshop: OpenedWorkshop }>(
    `mutation Open($input: OpenWorkshopInput!) {
      openWorkshop(input: $input) { joinCode facilitatorSecret projectorSecret summarySecret }
    }`,
    { input: { title: 'Who wears which hat?', deckId: deck, named: true, offersBoth } },
  );
  return opened;
}

/** The address that phones can reach, as the server knows it. */
export async function publicUrlOf(api: Api, secret: string): Promise<string> {
  return (await api.send<{ addresses: { publicUrl: string } }>('{ addresses { publicUrl } }', {}, secret)).addresses.publicUrl;
}

/** The console, frame by frame, as it changes. */
export function watchConsole(api: Api, secret: string, signal: AbortSignal): AsyncIterable<ConsoleFrame> {
  return api.watch<ConsoleFrame>(`subscription { console ${consoleFields} }`, secret, signal);
}

/** What a facilitator does, each decided on the newest console. */
export interface Facilitator {
  look(): Promise<ConsoleFrame>;
  take(step: 'startSorting' | 'reveal' | 'closeWorkshop'): Promise<void>;
  showCard(cardId: string): Promise<void>;
  /** Decides on a card that nobody has decided on yet. */
  decide(cardId: string, owner: Column, note: string): Promise<void>;
}

export function facilitatorOf(api: Api, secret: string): Facilitator {
  async function look(): Promise<ConsoleFrame> {
    return (await api.send<{ console: ConsoleFrame }>(`{ console ${consoleFields} }`, {}, secret)).console;
  }
  return {
    look,
    async take(step) {
      const { step: atStep } = await look();
      await api.send(`mutation Step($atStep: Int!) { ${step}(atStep: $atStep) { phase } }`, { atStep }, secret);
    },
    async showCard(cardId) {
      const { step: atStep } = await look();
      await api.send(
        'mutation Show($atStep: Int!, $cardId: ID) { showCard(atStep: $atStep, cardId: $cardId, order: TALK) { phase } }',
        { atStep, cardId },
        secret,
      );
    },
    async decide(cardId, owner, note) {
      await api.send(
        'mutation Decide($cardId: ID!, $decision: DecisionInput!) { decide(cardId: $cardId, version: 0, decision: $decision) { version } }',
        { cardId, decision: { owner, note } },
        secret,
      );
    },
  };
}
