// Who is in the room. The frame carries the newest hundred; in a larger room, searching and reading on go to the server page by page.
import { useEffect, useRef, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import type { ConsoleFrame, Participant } from '../documents';
import { matchingPeople, type PeopleFilter } from './matchingPeople';
import { type ParticipantPage, readPage } from './participantPages';

interface People {
  readonly people: readonly Participant[];
  /** The answer is still to come: so far only the newest people were looked through. */
  readonly pending: boolean;
  /** Reads the next page; null when there is none. */
  readonly more: (() => void) | null;
  readonly refusal: RefusalNotice | null;
}

const pageSize = 100;
/** Typing and a busy room both change the question many times a second. */
const pause = 350;

/** The people that the filter lets through, newest first. */
export function usePeople(live: LiveClient, { newestParticipants, progress }: ConsoleFrame, filter: PeopleFilter): People {
  const { search, notDoneOnly } = filter;
  const question = `${search}\n${notDoneOnly}`;
  const filtered = search.trim() !== '' || notDoneOnly;
  const whole = progress.joined <= newestParticipants.length;
  const [read, setRead] = useState<(ParticipantPage & { readonly question: string }) | null>(null);
  const [reach, setReach] = useState({ question, pages: 1 });
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const pages = reach.question === question ? reach.pages : 1;
  // The newest ones come with every frame.
  const isRead = !whole && (filtered || pages > 1);
  const reader = useRef<Reader | null>(null);

  useEffect(() => {
    if (!isRead) return;
    const made = createReader(
      async () => {
        let found: ParticipantPage = { people: [], nextAfter: null };
        for (let page = 0; page < pages && (page === 0 || found.nextAfter !== null); page++) {
          const next = await readPage(live, { search, notDoneOnly, after: found.nextAfter, first: pageSize });
          found = { people: [...found.people, ...next.people], nextAfter: next.nextAfter };
        }
        return found;
      },
      (found) => {
        setRead({ ...found, question });
        setRefusal(null);
      },
      (error) => setRefusal(refusalFrom(error)),
    );
    reader.current = made;
    // Whoever asks for more has stopped typing.
    made.readIn(pages > 1 ? 0 : pause);
    return () => made.stop();
  }, [live, isRead, question, search, notDoneOnly, pages]);

  const { joined, done } = progress;
  // biome-ignore lint/correctness/useExhaustiveDependencies: joined and done are read by the server: the answer changes with them.
  useEffect(() => {
    if (isRead) reader.current?.readIn(pause);
  }, [isRead, joined, done]);

  if (whole) return { people: matchingPeople(newestParticipants, filter), pending: false, more: null, refusal: null };
  const more = () => setReach({ question, pages: pages + 1 });
  if (!isRead) return { people: newestParticipants, pending: false, more, refusal: null };
  const current = read?.question === question ? read : null;
  // Until the answer is there the button stays, with the focus that it may have.
  const isLast = current !== null && current.nextAfter === null;
  const people = filtered
    ? (current?.people ?? matchingPeople(newestParticipants, filter))
    : withNewest(newestParticipants, current?.people ?? []);
  return { people, pending: current === null, more: isLast ? null : more, refusal };
}

/** In a room that fills quickly the pages read are always a little old; the newest people are not. */
function withNewest(newest: readonly Participant[], read: readonly Participant[]): readonly Participant[] {
  const known = new Set(newest.map(({ id }) => id));
  return [...newest, ...read.filter(({ id }) => !known.has(id))];
}

interface Reader {
  /** Reads in some milliseconds, unless that is due already; what changes during a read is read after it. */
  readIn(milliseconds: number): void;
  stop(): void;
}

function createReader<T>(read: () => Promise<T>, show: (found: T) => void, fail: (error: unknown) => void): Reader {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let again = false;
  let stopped = false;

  async function run() {
    timer = undefined;
    reading = true;
    again = false;
    try {
      const found = await read();
      if (!stopped) show(found);
    } catch (error) {
      if (!stopped) fail(error);
    }
    reading = false;
    if (again && !stopped) readIn(pause);
  }

  function readIn(milliseconds: number) {
    if (reading) again = true;
    else timer ??= setTimeout(run, milliseconds);
  }

  return {
    readIn,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
