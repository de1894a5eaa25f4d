import { t } from '@lingui/core/macro';
import type { LiveClient } from '../../api/client';
import { graphql, type ResultOf, type VariablesOf } from '../../api/graphql';
import { ownDeckWithId } from '../../device/ownDecks';
import { rememberWorkshop } from '../../device/recent';
import { keepSecret } from '../../device/secrets';
import { deckLanguage } from '../../languages/deckLanguage';
import { chosenOwnDeck } from '../ownDeckChoice';

/** What the dialog needs before somebody can open a workshop. */
export const OpeningQuery = graphql(`
  query Opening($language: Language) {
    opening { needsKey }
    decks(language: $language) { id language title description cardCount minutes roles { column name } source { title author } columnsToOffer }
  }
`);

export type DeckOutline = ResultOf<typeof OpeningQuery>['decks'][number];

const OpenWorkshopMutation = graphql(`
  mutation OpenWorkshop($input: OpenWorkshopInput!) {
    openWorkshop(input: $input) { workshopId joinCode facilitatorSecret projectorSecret summarySecret }
  }
`);

export type OpeningInput = VariablesOf<typeof OpenWorkshopMutation>['input'];

/**
 * Opens a workshop and keeps its secrets on this device: the server tells them once and never again.
 *
 * @returns the address of its console; with the secret in the fragment where this device can keep nothing
 */
export async function openWorkshop(live: LiveClient, input: OpeningInput): Promise<string> {
  return (await open(live, input)).address;
}

/** Opens a workshop for trying it out, with the first deck there is. */
export async function openRehearsal(live: LiveClient, openingKey: string | null): Promise<Opened> {
  const { data } = await live.apollo.query({ query: OpeningQuery, variables: { language: deckLanguage() } });
  const deckId = data?.decks[0]?.id;
  if (!deckId) throw new Error('The server answered without decks');
  return open(live, { title: t`Who does what in team Trial?`, deckId, rehearsal: true, openingKey });
}

interface Opened {
  readonly workshopId: string;
  /** Of its console. */
  readonly address: string;
}

async function open({ apollo }: LiveClient, input: OpeningInput): Promise<Opened> {
  const { data } = await apollo.mutate({ mutation: OpenWorkshopMutation, variables: { input: withOwnDeck(input) } });
  if (!data) throw new Error('The server answered without data');
  const { workshopId, joinCode, facilitatorSecret, projectorSecret, summarySecret } = data.openWorkshop;
  keepSecret('projector', workshopId, projectorSecret);
  keepSecret('summary', workshopId, summarySecret);
  rememberWorkshop({ workshopId, title: input.title.trim(), joinCode, role: 'facilitator' });
  const isKept = keepSecret('facilitator', workshopId, facilitatorSecret);
  return { workshopId, address: isKept ? `/console/${workshopId}` : `/console/${workshopId}#${facilitatorSecret}` };
}

/** A deck of one's own travels along: the server does not have it. */
function withOwnDeck(input: OpeningInput): OpeningInput {
  const ownId = chosenOwnDeck(input.deckId);
  if (ownId === null) return input;
  const text = ownDeckWithId(ownId)?.text;
  if (!text) return input;
  const dimensions = text.dimensions.map(({ title, cards }) => ({ title, cards: [...cards] }));
  return { ...input, deckId: null, deck: { ...text, roles: [...text.roles], dimensions } };
}
