import { Column, mostOnWall } from '@two-hats/shared';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { hideReason, putReasonsOnWall, readReasons } from '../../workshop/reasons.js';
import type { Context } from '../context.js';
import { ReasonPage } from '../types/reasons.js';
import { Changed } from '../types/workshop.js';

const pageSize = { default: 50, most: 200 };

/** What others do with the reasons that a room was told. */
@Resolver()
export class ReasonsResolver {
  @Query(() => ReasonPage, {
    description:
      'The reasons of a revealed round, page by page. For facilitators and whoever has the summary link; only facilitators are told those that are hidden.',
  })
  async reasons(
    @Ctx() { environment, credential }: Context,
    @Arg('round', () => Int, { description: 'Number of the round.' }) round: number,
    @Arg('cardId', () => ID, { nullable: true, description: 'The card; those of all cards when left out.' }) cardId: string | null,
    @Arg('column', () => Column, { nullable: true, description: 'What they argue for; any column when left out.' }) column: Column | null,
    @Arg('after', () => String, { nullable: true, description: '`nextAfter` of the page before.' }) after: string | null,
    @Arg('first', () => Int, { defaultValue: pageSize.default, description: 'Reasons on a page, 1 to 200.' }) first: number,
  ): Promise<ReasonPage> {
    const limit = Math.min(Math.max(first, 1), pageSize.most);
    const request = { cardId: cardId ?? null, column: column ?? null, after: placeFrom(after), limit: limit + 1 };
    const found = await readReasons(environment, credential, round, request);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return { reasons: page, nextAfter: found.length > limit && last ? `${last.column} ${last.id} ${last.cardId}` : null };
  }

  @Mutation(() => Changed, {
    description:
      'Hides a reason from everybody but facilitators: in the room, in the summary and in what is taken along; or shows it again.',
  })
  hideReason(
    @Arg('round', () => Int, { description: 'Number of the round.' }) round: number,
    @Arg('cardId', () => ID, { description: 'The card.' }) cardId: string,
    @Arg('reasonId', () => ID, { description: 'The reason.' }) reasonId: string,
    @Arg('hidden', () => Boolean, { description: 'False to show it again.' }) hidden: boolean,
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return hideReason(environment, credential, round, cardId, reasonId, hidden);
  }

  @Mutation(() => Changed, {
    description: 'Puts reasons on the wall beside the card that the room looks at, and takes down those that stood there.',
  })
  putReasonsOnWall(
    @Arg('reasonIds', () => [ID], { description: `At most ${mostOnWall}; none clears the wall.` }) reasonIds: string[],
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return putReasonsOnWall(environment, credential, reasonIds);
  }
}

/** A place in the order of a list, as `nextAfter` tells it; whatever else was sent is the beginning. */
function placeFrom(after: string | null | undefined) {
  const [, column, id = '', cardId = ''] = /^([A-Z]+) (\d{1,15}) (.+)$/s.exec(after ?? '') ?? [];
  const known = Object.values(Column).find((candidate) => candidate === column);
  return known ? { column: known, id, cardId } : null;
}
