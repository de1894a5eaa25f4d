/** A room of people in a workshop of our server, made through its API. */
import { Api } from '../support/api.js';
import { attemptKey, placeCards, Workshop } from '../support/workshop.js';

const atOnce = 32;
const columns = ['FIRST', 'SECOND'] as const;

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
    const secrets = await inTurn(people, async () => {
      const { join } = await api.call<{ join: { secret: string } }>('mutation ($input: JoinInput!) { join(input: $input) { secret } }', {
        input: { code: workshop.joinCode, attempt: attemptKey(), name: null, hat: null },
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
        column: columns[(person * 7 + card * 3) % 5 < 3 ? 0 : 1],
        change: 1,
      }));
      await this.api.call(placeCards, { round, placements }, this.secrets[person]);
    });
  }
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
