import { refusals } from '@two-hats/shared';
import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { joinWorkshop } from '../../workshop/joinWorkshop.js';
import { markDone } from '../../workshop/markDone.js';
import type { PlacementOutcome } from '../../workshop/placementBatch.js';
import type { Context } from '../context.js';
import { DoneReceipt, PlacementInput, PlacementReceipt, type PlacementResult } from '../types/ballot.js';
import { Joined, JoinInput } from '../types/workshop.js';

/** What participants do. */
@Resolver()
export class TakePartResolver {
  @Mutation(() => Joined, { description: 'Joins a workshop. Anyone with the code may, also late, until it is closed.' })
  join(
    @Arg('input', () => JoinInput, { description: 'Who joins what.' }) { code, attempt, name, hat }: JoinInput,
    @Ctx() { environment, address }: Context,
  ): Promise<Joined> {
    return joinWorkshop(environment, address(), { code, attempt, name: name ?? null, hat: hat ?? null }) as Promise<Joined>;
  }

  @Mutation(() => PlacementReceipt, {
    description: "Places cards on the caller's ballot, one or many. Placing twice is placing once. One bad placement refuses itself alone.",
  })
  async placeCards(
    @Arg('round', () => Int, { description: 'Number of the round that the placements are for.' }) round: number,
    @Arg('placements', () => [PlacementInput], { description: 'At most 200.' }) placements: PlacementInput[],
    @Ctx() { environment, credential }: Context,
  ): Promise<PlacementReceipt> {
    const sent = placements.map(({ cardId, column, change }) => ({ cardId, column: column ?? null, change }));
    return { results: (await environment.placementQueue.place(credential, round, sent)).map(placementResult) };
  }

  @Mutation(() => DoneReceipt, { description: 'Says that the caller is done with the round, or not yet after all.' })
  async markDone(
    @Arg('round', () => Int, { description: 'Number of the round.' }) round: number,
    @Arg('done', () => Boolean, { description: 'False to keep sorting.' }) done: boolean,
    @Ctx() { environment, credential }: Context,
  ): Promise<DoneReceipt> {
    return { done: await markDone(environment, credential, round, done) };
  }
}

function placementResult({ cardId, column, change, refusal }: PlacementOutcome): PlacementResult {
  if (!refusal) return { cardId, column, change, saved: true, refusal: null };
  return { cardId, column, change, saved: false, refusal: { code: refusal, retryable: refusals[refusal].retryable } };
}
