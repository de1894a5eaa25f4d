import type { LiveClient } from '../../api/client';
import { graphql } from '../../api/graphql';
import { keepSecret } from '../../device/secrets';

const OpenNextWorkshopMutation = graphql(`
  mutation OpenNextWorkshop($cardIds: [ID!]) {
    openNextWorkshop(cardIds: $cardIds) { workshopId facilitatorSecret projectorSecret summarySecret }
  }
`);

/**
 * Opens the next workshop of the series and keeps its secrets on this device: the server tells them once and never again.
 *
 * @param cardIds what its first round is about; null for all cards
 * @returns the address of its console; with the secret in the fragment where this device can keep nothing
 */
export async function openNext({ apollo }: LiveClient, cardIds: readonly string[] | null): Promise<string> {
  const { data } = await apollo.mutate({ mutation: OpenNextWorkshopMutation, variables: { cardIds: cardIds && [...cardIds] } });
  if (!data) throw new Error('The server answered without data');
  const { workshopId, facilitatorSecret, projectorSecret, summarySecret } = data.openNextWorkshop;
  keepSecret('projector', workshopId, projectorSecret);
  keepSecret('summary', workshopId, summarySecret);
  const isKept = keepSecret('facilitator', workshopId, facilitatorSecret);
  return isKept ? `/console/${workshopId}` : `/console/${workshopId}#${facilitatorSecret}`;
}
