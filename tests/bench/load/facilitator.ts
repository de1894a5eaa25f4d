/** The facilitator's hand in the load: GraphQL operations over one socket, and the step count that they are decided on. */
import { openGraphql } from './dialects.js';
import type { Wire } from './wire.js';

export type Run = (query: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** Opens a socket for operations that are sent one after the other. */
export async function openOperations(port: number, secret: string | null): Promise<Run> {
  const wire: Wire = await openGraphql(port, secret, true);
  let operations = 0;
  return (query, variables = {}) => {
    operations += 1;
    const id = String(operations);
    wire.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
    return new Promise((resolve, reject) => {
      wire.onMessage = (text) => {
        const { type, payload } = JSON.parse(String(text)) as {
          type: string;
          payload?: { data?: Record<string, unknown>; errors?: unknown };
        };
        if (type === 'complete') return;
        if (payload?.data && !payload.errors) resolve(payload.data);
        else reject(new Error(String(text)));
      };
    });
  };
}

export class Facilitator {
  #step: number;
  #isLocked = false;
  #card = 0;
  #isRevealed: boolean;

  private constructor(
    private readonly run: Run,
    step: number,
    phase: string,
    private readonly cardIds: readonly string[],
  ) {
    this.#step = step;
    this.#isRevealed = phase === 'REVEALED';
  }

  static async enter(port: number, secret: string): Promise<Facilitator> {
    const run = await openOperations(port, secret);
    const { console } = (await run('{ console { step stage { phase cards { id } } } }')) as {
      console: { step: number; stage: { phase: string; cards: { id: string }[] } };
    };
    return new Facilitator(
      run,
      console.step,
      console.stage.phase,
      console.stage.cards.map(({ id }) => id),
    );
  }

  get isRevealed(): boolean {
    return this.#isRevealed;
  }

  async reveal(): Promise<void> {
    await this.#take('reveal(atStep: $atStep)');
    this.#isRevealed = true;
  }

  async reopen(): Promise<void> {
    await this.#take('reopenRound(atStep: $atStep)');
    this.#isRevealed = false;
  }

  /** Leads a revealed room to another card: a large frame for everyone. The card is a variable, as the console sends it. */
  async showNextCard(): Promise<void> {
    this.#card = (this.#card + 1) % this.cardIds.length;
    const { taken } = await this.run(
      'mutation ($atStep: Int!, $cardId: ID!) { taken: showCard(atStep: $atStep, cardId: $cardId, order: TALK) { step } }',
      { atStep: this.#step, cardId: this.cardIds[this.#card] },
    );
    this.#step = (taken as { step: number }).step;
  }

  /** Locks or opens the door: before the reveal, a small frame for everyone. */
  async turnLock(): Promise<void> {
    this.#isLocked = !this.#isLocked;
    await this.run('mutation ($locked: Boolean!) { lockDoor(locked: $locked) { revision } }', { locked: this.#isLocked });
  }

  async #take(step: string): Promise<void> {
    const { taken } = await this.run(`mutation ($atStep: Int!) { taken: ${step} { step } }`, { atStep: this.#step });
    this.#step = (taken as { step: number }).step;
  }
}
