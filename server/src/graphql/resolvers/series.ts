import type { Language } from '@two-hats/shared';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { openNextWorkshop, readSeries } from '../../workshop/series.js';
import type { Context } from '../context.js';
import { Series } from '../types/series.js';
import { OpenedWorkshop } from '../types/workshop.js';
import { InLanguage } from './inLanguage.js';

/** What goes on after a workshop is closed. */
@Resolver()
export class SeriesResolver {
  @Query(() => Series, { description: "The series that the caller's workshop belongs to. For facilitators of any workshop in it." })
  series(@InLanguage() language: Language | null, @Ctx() { environment, credential }: Context): Promise<Series> {
    return readSeries(environment, credential, language ?? null) as Promise<Series>;
  }

  @Mutation(() => OpenedWorkshop, {
    description: "Opens the next workshop of the series from the caller's closed one, with the same deck and settings. For facilitators.",
  })
  openNextWorkshop(
    @Arg('cardIds', () => [ID], { nullable: true, description: 'The cards that its first round is about; all of them when left out.' })
    cardIds: string[] | null,
    @Ctx() { environment, credential, address }: Context,
  ): Promise<OpenedWorkshop> {
    return openNextWorkshop(environment, credential, address(), cardIds ?? null);
  }
}
