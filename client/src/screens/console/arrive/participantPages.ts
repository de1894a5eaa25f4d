// The people in the room, newest first, page by page from the server.
import type { LiveClient } from '../../../api/client';
import { type Participant, participantsQuery } from '../documents';
import type { PeopleFilter } from './matchingPeople';

export interface ParticipantPage {
  readonly people: readonly Participant[];
  /** Where the next page begins; null when this is the last one. */
  readonly nextAfter: string | null;
}

interface PageRequest extends PeopleFilter {
  readonly after: string | null;
  /** At most 200. */
  readonly first: number;
}

export async function readPage({ apollo }: LiveClient, { search, ...rest }: PageRequest): Promise<ParticipantPage> {
  const { data } = await apollo.query({ query: participantsQuery, variables: { ...rest, search: search.trim() } });
  if (!data) throw new Error('A page of participants was answered without its result');
  return { people: data.participants.participants, nextAfter: data.participants.nextAfter };
}
