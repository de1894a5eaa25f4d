// One simulated participant with a phone of their own: joins, sorts at a human pace, changes their mind, says done.

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Column } from '@two-hats/shared';
import { type Api, ApiRefusal } from './api.js';
import { opinionOf, type Person, type RoomMood } from './people.js';
import { type Random, shuffled } from './random.js';

/** What a participant needs to know of the room to sort. */
export interface OpenRound {
  readonly number: number;
  readonly columns: readonly Column[];
  /** The cards that it is about. */
  readonly cards: readonly { readonly id: string }[];
}

interface Joined {
  readonly join: { readonly secret: string };
}

interface Placed {
  readonly placeCards: { readonly results: readonly { readonly saved: boolean; readonly refusal: { readonly code: string } | null }[] };
}

/** A participant who has joined. */
export interface Participant {
  /**
   * Sorts the open round card by card, or, where it was sorted before, thinks again about a few cards; then says done.
   * Returns early when the round is closed or `signal` aborts.
   */
  sort(round: OpenRound, pace: number, signal: AbortSignal): Promise<void>;
}

/** Joins the workshop with the code as this person. */
export async function join(api: Api, code: string, person: Person, mood: RoomMood, random: Random): Promise<Participant> {
  const input = { code, attempt: randomBytes(32).toString('base64url'), name: person.name, hat: person.hat };
  const { join: joined } = await api.send<Joined>('mutation Join($input: JoinInput!) { join(input: $input) { secret } }', { input });
  /** Per round: how often each card was placed, which is its change number. */
  const changesByRound = new Map<number, Map<string, number>>();

  async function place(round: OpenRound, ids: readonly string[]): Promise<boolean> {
    const changes = changesByRound.get(round.number) ?? new Map<string, number>();
    changesByRound.set(round.number, changes);
    const placements = ids.map((cardId) => {
      const change = (changes.get(cardId) ?? 0) + 1;
      changes.set(cardId, change);
      return { cardId, column: opinionOf(person, cardId, mood, round.columns, random), change };
    });
    const { placeCards } = await api.send<Placed>(
      `mutation Place($round: Int!, $placements: [PlacementInput!]!) {
        placeCards(round: $round, placements: $placements) { results { saved refusal { code } } }
      }`,
      { round: round.number, placements },
      joined.secret,
    );
    return placeCards.results.every(({ saved }) => saved);
  }

  return {
    async sort(round, pace, signal) {
      const isNew = !changesByRound.has(round.number);
      // Everybody has an order of their own, as on a phone, and the same one whenever the seed is the same, unlike on a phone; thinking
      // again, they turn to a few cards.
      const order = shuffled(round.cards.map(({ id }) => id).sort(), random);
      const ids = isNew ? order : order.slice(0, 3);
      try {
        if (pace === 0) {
          await place(round, ids);
        } else {
          for (const [index, id] of ids.entries()) {
            // Long thoughts are rarer than short ones, and nobody thinks for ever.
            await sleep(pace * Math.min(4, 0.3 - 0.7 * Math.log(1 - random())), undefined, { signal });
            if (!(await place(round, [id]))) return;
            const earlier = ids[Math.floor(random() * index)];
            if (earlier && random() < 0.08 && !(await place(round, [earlier]))) return;
          }
          await sleep(pace * random(), undefined, { signal });
        }
        await api.send(
          'mutation Done($round: Int!) { markDone(round: $round, done: true) { done } }',
          { round: round.number },
          joined.secret,
        );
      } catch (error) {
        if (signal.aborted || (error instanceof ApiRefusal && ['ROUND_CLOSED', 'UNKNOWN_CAPABILITY'].includes(error.code))) return;
        throw error;
      }
    },
  };
}
