// Who is in the room. The frame carries the newest hundred; in a larger room, searching and reading on go to the server page by page.
import { useEffect, useState } from 'react';
import type { LiveClient } from '../../api/client';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';
import { type ConsoleFrame, type Participant, participantsQuery } from './documents';
import { matchingPeople, type PeopleFilter } from './matchingPeople';

interface People {
  readonly people: readonly Participant[];
  /** Reads the next page; null when there is none. */
  readonly more: (() => void) | null;
  readonly refusal: RefusalNotice | null;
}

interface Pages {
  readonly people: readonly Participant[];
  readonly nextAfter: string | null;
}

/** The people that the filter lets through, newest first. */
export function usePeople(live: LiveClient, { newestParticipants, progress }: ConsoleFrame, filter: PeopleFilter): People {
  const { search, notDoneOnly } = filter;
  const whole = progress.joined <= newestParticipants.length;
  const filtered = search.trim() !== '' || notDoneOnly;
  const [pages, setPages] = useState<Pages | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const { joined, done } = progress;

  // biome-ignore lint/correctness/useExhaustiveDependencies: joined and done are read by the server: the answer changes with them.
  useEffect(() => {
    if (whole) return;
    let current = true;
    // Typing and a busy room both change the question many times a second; the server is asked when it has settled.
    const timer = setTimeout(async () => {
      try {
        const page = await readPage(live, { search, notDoneOnly }, null);
        if (current) setPages(page);
        if (current) setRefusal(null);
      } catch (error) {
        if (current) setRefusal(refusalFrom(error));
      }
    }, 350);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [live, whole, search, notDoneOnly, joined, done]);

  if (whole) return { people: matchingPeople(newestParticipants, filter), more: null, refusal: null };
  const shown = pages?.people ?? (filtered ? [] : newestParticipants);
  const after = pages?.nextAfter ?? null;
  async function readOn() {
    try {
      const page = await readPage(live, { search, notDoneOnly }, after);
      setPages({ people: [...shown, ...page.people], nextAfter: page.nextAfter });
      setRefusal(null);
    } catch (error) {
      setRefusal(refusalFrom(error));
    }
  }
  return { people: shown, more: after === null ? null : readOn, refusal };
}

async function readPage({ apollo }: LiveClient, { search, notDoneOnly }: PeopleFilter, after: string | null): Promise<Pages> {
  const { data } = await apollo.query({ query: participantsQuery, variables: { after, notDoneOnly, search: search.trim() } });
  if (!data) throw new Error('A page of participants was answered without its result');
  return { people: data.participants.participants, nextAfter: data.participants.nextAfter };
}
