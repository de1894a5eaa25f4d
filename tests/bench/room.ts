/** A room of people in a workshop of our server, made through its API. */
import { Api } from '../support/api.js';
import { attemptKey, placeCards, Workshop } from '../support/workshop.js';

const atOnce = 32;
const giveReason = 'mutation ($round: Int!, $reason: ReasonInput!) { giveReason(round: $round, reason: $reason) { change } }';
const columns = ['FIRST', 'SECOND'] as const;
const hats = ['FIRST', 'SECOND', 'BOTH', 'NEITHER', null] as const;

export class Room {
  private constructor(
    private readonly api: Api,
    readonly workshop: Workshop,
    /** One secret per person, in the order of joining. */
    readonly secrets: readonly string[],
    readonly cardIds: readonly string[],
  ) {}

  /** Opens a workshop with the article's deck, anonymous, and lets people join. */
  static async open(url: string, people: number): Promise<Room> {
    const api = new Api(url);
    const workshop = await Workshop.open(api, { deckId: 'article', named: false });
    const { cards } = await workshop.stage();
    const secrets = await inTurn(people, async (person) => {
      const { join } = await api.call<{ join: { secret: string } }>('mutation ($input: JoinInput!) { join(input: $input) { secret } }', {
        input: { code: workshop.joinCode, attempt: attemptKey(), name: null, hat: hats[person % hats.length] ?? null },
      });
      return join.secret;
    });
    return new Room(
      api,
      workshop,
      secrets,
      cards.map(({ id }) => id),
    );
  }

  /** The first `people` sort all cards of a round, in a way that differs from person to person. */
  async sort(people: number, round = 1): Promise<void> {
    await inTurn(people, async (person) => {
      const placements = this.cardIds.map((cardId, card) => ({
        cardId,
        column: columnOf(person, card),
        change: 1,
      }));
      await this.api.call(placeCards, { round, placements }, this.secrets[person]);
    });
  }

  /** The first `people` say why on two of the cards that they have sorted, with the longest text that there may be. */
  async sayWhy(people: number, round = 1): Promise<void> {
    await inTurn(people, async (person) => {
      for (const card of [person % this.cardIds.length, (person * 7 + 3) % this.cardIds.length]) {
        const text = `${person} `.repeat(140).slice(0, 139);
        const reason = { cardId: this.cardIds[card], column: columnOf(person, card), text, change: 1 };
        await this.api.call(giveReason, { round, reason }, this.secrets[person]);
      }
    });
  }
}

/** Where a person puts a card. */
function columnOf(person: number, card: number): (typeof columns)[number] {
  return columns[(person * 7 + card * 3) % 5 < 3 ? 0 : 1] as (typeof columns)[number];
}

/** Does something `times` times, a few at once, and returns the results in order. */
async function inTurn<Result>(times: number, work: (index: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < times) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
