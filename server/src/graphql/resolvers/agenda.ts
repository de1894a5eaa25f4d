import { Arg, Ctx, GraphQLISODateTime, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { addTime, arrangeAgenda, setDeadline, stopTimer } from '../../workshop/agenda.js';
import { moveToStation } from '../../workshop/takeStep.js';
import type { Context } from '../context.js';
import { StationInput, stationDrafts } from '../types/agenda.js';
import { Changed, StepTaken } from '../types/workshop.js';

/** The agenda and its time. */
@Resolver()
export class AgendaResolver {
  @Query(() => GraphQLISODateTime, {
    description: 'What time it is on the server, whose clock ends stations and closes rounds. Anyone may ask: devices count down by it.',
  })
  serverTime(@Ctx() { environment }: Context): number {
    return environment.now();
  }

  @Mutation(() => Changed, {
    description:
      'Arranges the agenda: order, times, what is asked, what is skipped. The station that the workshop is at stays, and begins with arriving, ends with closing.',
  })
  arrangeAgenda(
    @Arg('atVersion', () => Int, { description: 'The version of the agenda that you arranged.' }) atVersion: number,
    @Arg('stations', () => [StationInput], { description: 'All stations, in order; at most 30.' }) stations: StationInput[],
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return arrangeAgenda(environment, credential, atVersion, stationDrafts(stations));
  }

  @Mutation(() => StepTaken, {
    description:
      'Goes to another station after the reveal: to a talk or to the charter. The room sees the overview. Other stations are led to by steps.',
  })
  moveToStation(
    @Arg('atStep', () => Int, { description: 'The step count of the Console that this was decided on.' }) atStep: number,
    @Arg('stationId', () => ID, { description: 'The station.' }) stationId: string,
    @Ctx() { environment, credential }: Context,
  ): Promise<StepTaken> {
    return moveToStation(environment, credential, atStep, stationId);
  }

  @Mutation(() => Changed, {
    description:
      'Gives the station more time, or less. Where no timer runs, or it is over, one starts now. Time that is over changes nothing.',
  })
  addTime(
    @Arg('stationId', () => ID, { description: 'The station that you have before your eyes.' }) stationId: string,
    @Arg('minutes', () => Int, { description: 'Minutes to add; negative ones to take away.' }) minutes: number,
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return addTime(environment, credential, stationId, minutes);
  }

  @Mutation(() => Changed, { description: 'Takes the timer of the station away.' })
  stopTimer(
    @Arg('stationId', () => ID, { description: 'The station that you have before your eyes.' }) stationId: string,
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return stopTimer(environment, credential, stationId);
  }

  @Mutation(() => Changed, {
    description:
      'Gives the open round a deadline, or takes it away. At the deadline the round closes by itself and its result is revealed, however many have sorted.',
  })
  setDeadline(
    @Arg('round', () => Int, { description: 'Number of the open round.' }) round: number,
    @Arg('deadline', () => GraphQLISODateTime, { nullable: true, description: 'At most four weeks ahead; null for none.' })
    deadline: Date | null,
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return setDeadline(environment, credential, round, deadline?.getTime() ?? null);
  }
}
