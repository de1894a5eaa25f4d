import { Answer, Column, type Hat, type Language, QuestionTime, refusals } from '@two-hats/shared';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { answerQuestion, wearHat } from '../../workshop/aboutMe.js';
import { joinWorkshop } from '../../workshop/joinWorkshop.js';
import { markDone } from '../../workshop/markDone.js';
import type { PlacementOutcome } from '../../workshop/placing/placementBatch.js';
import { giveReason, takeBackReason } from '../../workshop/reasons.js';
import type { Context } from '../context.js';
import {
  AnswerReceipt,
  DoneReceipt,
  HatReceipt,
  OwnReason,
  PlacementInput,
  PlacementReceipt,
  type PlacementResult,
  ReasonInput,
  ReasonTakenBack,
} from '../types/ballot.js';
import { Joined, JoinInput } from '../types/workshop.js';
import { InLanguage } from './inLanguage.js';

/** What participants do. */
@Resolver()
export class TakePartResolver {
  @Mutation(() => Joined, { description: 'Joins a workshop. Anyone with the code may, also late, until it is closed.' })
  join(
    @Arg('input', () => JoinInput, { description: 'Who joins what.' }) { code, attempt, name, hat }: JoinInput,
    @InLanguage() language: Language | null,
    @Ctx() { environment, address }: Context,
  ): Promise<Joined> {
    return joinWorkshop(environment, address(), {
      code,
      attempt,
      name: name ?? null,
      hat: hat ?? null,
      language: language ?? null,
    }) as Promise<Joined>;
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

  @Mutation(() => OwnReason, {
    description:
      'Keeps why the caller put a card where it lies. Nobody else sees anything of it before the reveal. Giving it twice is giving it once; gives the state that holds.',
  })
  giveReason(
    @Arg('round', () => Int, { description: 'Number of the open round.' }) round: number,
    @Arg('reason', () => ReasonInput, { description: 'The reason.' }) reason: ReasonInput,
    @Ctx() { environment, credential }: Context,
  ): Promise<OwnReason> {
    return giveReason(environment, credential, round, reason);
  }

  @Mutation(() => ReasonTakenBack, {
    description: "Takes the caller's reason back, in any round and at any time; where the room was told, it goes from there as well.",
  })
  async takeBackReason(
    @Arg('round', () => Int, { description: 'Number of the round.' }) round: number,
    @Arg('cardId', () => ID, { description: 'The card.' }) cardId: string,
    @Arg('change', () => Int, { description: 'Above every change number used for this reason so far; counted by the device.' })
    change: number,
    @Ctx() { environment, credential }: Context,
  ): Promise<ReasonTakenBack> {
    await takeBackReason(environment, credential, round, cardId, change);
    return { takenBack: true };
  }

  @Mutation(() => HatReceipt, { description: 'Says which hat the caller wears today. It stays on from the first reveal.' })
  async wearHat(
    @Arg('hat', () => Column, { nullable: true, description: 'The hat; null to say none.' }) hat: Hat | null,
    @Ctx() { environment, credential }: Context,
  ): Promise<HatReceipt> {
    return { hat: await wearHat(environment, credential, hat ?? null) };
  }

  @Mutation(() => AnswerReceipt, {
    description: 'Answers whether one person can be both roles. Before the first card until sorting begins; at the end while it is asked.',
  })
  async answerQuestion(
    @Arg('time', () => QuestionTime, { description: 'When the caller was asked.' }) time: QuestionTime,
    @Arg('answer', () => Answer, { nullable: true, description: 'The answer; null to take it back.' }) answer: Answer | null,
    @Ctx() { environment, credential }: Context,
  ): Promise<AnswerReceipt> {
    return { answer: await answerQuestion(environment, credential, time, answer ?? null) };
  }
}

function placementResult({ cardId, column, change, refusal }: PlacementOutcome): PlacementResult {
  if (!refusal) return { cardId, column, change, saved: true, refusal: null };
  return { cardId, column, change, saved: false, refusal: { code: refusal, retryable: refusals[refusal].retryable } };
}
