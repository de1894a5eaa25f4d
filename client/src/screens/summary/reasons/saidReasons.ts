// What people said why, read when somebody asks for it: the summary itself does not carry it.
import type { Column } from '@two-hats/shared';
import type { LiveClient } from '../../../api/client';
import { graphql } from '../../../api/graphql';
import type { WorkshopSummary } from '../summaryQuery';

export interface SaidReason {
  /** Number of the round. */
  readonly round: number;
  readonly cardId: string;
  readonly column: Column;
  readonly text: string;
}

const reasonsQuery = graphql(`
  query SaidReasons($round: Int!, $after: String, $first: Int!) {
    reasons(round: $round, after: $after, first: $first) { reasons { cardId column text } nextAfter }
  }
`);
const pageSize = 50;

/** All reasons of all rounds that a reader of the summary may see, by round, card and column. */
export async function saidReasons({ apollo }: LiveClient, rounds: WorkshopSummary['rounds']): Promise<readonly SaidReason[]> {
  const all: SaidReason[] = [];
  for (const { number: round } of rounds) {
    let after: string | null = null;
    do {
      const { data }: Awaited<ReturnType<typeof page>> = await page(round, after);
      if (!data) throw new Error('Reasons were answered without their result');
      for (const { cardId, column, text } of data.reasons.reasons) all.push({ round, cardId, column, text });
      after = data.reasons.nextAfter;
    } while (after !== null);
  }
  return all;

  function page(round: number, after: string | null) {
    return apollo.query({ query: reasonsQuery, variables: { round, after, first: pageSize } });
  }
}
