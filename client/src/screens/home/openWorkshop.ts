import type { LiveClient } from '../../api/client';
import { graphql, type ResultOf, type VariablesOf } from '../../api/graphql';
import { rememberWorkshop } from '../../device/recent';
import { keepSecret } from '../../device/secrets';

/** What the dialog needs before somebody can open a workshop. */
export const OpeningQuery = graphql(`
  query Opening {
    opening { needsKey }
    decks { id title description cardCount minutes roles { column name } source { title author } }
  }
`);

export type DeckOutline = ResultOf<typeof OpeningQuery>['decks'][number];

const OpenWorkshopMutation = graphql(`
  mutation OpenWorkshop($input: OpenWorkshopInput!) {
    openWorkshop(input: $input) { workshopId joinCode facilitatorSecret projectorSecret summarySecret }
  }
`);

/**
 * Opens a workshop and keeps its secrets on this device: the server tells them once and never again.
 *
 * @returns the address of its console; with the secret in the fragment where this device can keep nothing
 */
export async function openWorkshop({ apollo }: LiveClient, input: VariablesOf<typeof OpenWorkshopMutation>['input']): Promise<string> {
  const { data } = await apollo.mutate({ mutation: OpenWorkshopMutation, variables: { input } });
  if (!data) throw new Error('The server answered without data');
  const { workshopId, joinCode, facilitatorSecret, projectorSecret, summarySecret } = data.openWorkshop;
  keepSecret('projector', workshopId, projectorSecret);
  keepSecret('summary', workshopId, summarySecret);
  rememberWorkshop({ workshopId, title: input.title.trim(), joinCode, role: 'facilitator' });
  const isKept = keepSecret('facilitator', workshopId, facilitatorSecret);
  return isKept ? `/console/${workshopId}` : `/console/${workshopId}#${facilitatorSecret}`;
}
