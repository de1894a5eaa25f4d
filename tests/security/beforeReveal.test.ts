/**
 * Participants keep every byte that they get until the reveal: no tally, no key, nobody else's placement, reason or name. Beside the search, two
 * rooms go through the same workshop, with everybody else's placements, reasons and names the other way round in the second: whoever could see
 * anything of them would see a difference.
 */
import { decks } from '@two-hats/shared/decks';
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { dataOf, patiently, refusalOf } from '../support/api.js';
import { ballotFields, consoleFields, picturesFields, stageFields, summaryFields, watchConsole } from '../support/documents.js';
import type { LiveSocket } from '../support/frames.js';
import { Recorder } from '../support/recorder.js';
import { howMany, noneOf } from '../support/verdict.js';
import { attemptKey, Workshop } from '../support/workshop.js';

const server = useServer();

const people = howMany(5, 60);
const deck = decks.find(({ id }) => id === 'article') as (typeof decks)[number];
const rationales = deck.cards.map(({ rationale }) => JSON.stringify(rationale).slice(1, -1));
/** Stands in whatever anybody else says why. */
const reasonWord = 'Canary reason';
/** Properties that belong to the key or to a tally, wherever they stand. */
const telling =
  /"(key|wallReasons|rationale|section|fromDiscussion|peek|tally|count|share|winner|tied|contention|matchShare|explanations|charter)":/;

interface Room {
  readonly workshop: Workshop;
  readonly watcher: Recorder;
  /** What the watcher's last look at everything was, without what differs between any two workshops. */
  readonly lastLook: unknown;
  readonly names: readonly string[];
}

/** Goes through a workshop up to the reveal. The watcher sorts the first card only; everybody else sorts all. */
async function goThrough(mirrored: boolean): Promise<Room> {
  const workshop = await Workshop.open(server.api, { title: 'The same title', deckId: deck.id, offersBoth: true });
  const watcher = new Recorder(server.process);
  const attempt = attemptKey();
  const { join } = await watcher.call<{ join: { secret: string; ballot: { participantId: string } } }>(
    `mutation ($input: JoinInput!) { join(input: $input) { secret ballot { ${ballotFields} } } }`,
    { input: { code: workshop.joinCode, attempt, name: 'Watcher', hat: 'FIRST' } },
  );
  const { secret, ballot } = join;
  const socket = await watcher.socket(secret);
  const stage = socket.subscribe<{ participantCount: number; doneCount: number }>(`subscription { stage { ${stageFields} } }`);
  await watcher.call('query ($code: String!) { invitation(code: $code) { title named phase locked } }', { code: workshop.joinCode });

  const names = Array.from({ length: people }, (_, index) => `${mirrored ? 'Unheard' : 'Unknown'} person ${index}`);
  const others = await workshop.joinAll(...names);
  await stage.until(({ participantCount }) => participantCount === people + 1);
  await workshop.step('startSorting');
  await look(watcher, socket, secret);

  const placeFirst = `mutation { placeCards(round: 1, placements: [{ cardId: "${deck.cards[0]?.id}", column: FIRST, change: 1 }]) { results { cardId column change saved refusal { code } } } }`;
  await watcher.call(placeFirst, {}, secret);
  await patiently(() => socket.ask({ query: placeFirst }));
  for (const [index, other] of others.entries()) {
    await other.place(
      Object.fromEntries(deck.cards.map(({ id }, card) => [id, (card + index + Number(mirrored)) % 2 ? 'FIRST' : 'SECOND'])),
    );
    // In one room only the first of them says why, in the other everybody does, on several cards.
    for (const [card, { id }] of deck.cards.slice(0, mirrored || index === 0 ? 3 : 0).entries()) {
      const column = (card + index + Number(mirrored)) % 2 ? 'FIRST' : 'SECOND';
      await other.sayWhy(id, column, `${reasonWord} ${index} ${card}`);
    }
    await other.markDone();
    await look(watcher, socket, secret);
  }
  await watcher.call('mutation { markDone(round: 1, done: true) { done } }', {}, secret);
  await stage.until(({ doneCount }) => doneCount === people + 1);
  const lastLook = withoutIdentity(await look(watcher, socket, secret), [workshop.id, workshop.joinCode, ballot.participantId]);
  return { workshop, watcher, lastLook, names };
}

/** Everything that the watcher may ask, and everything that it may not, over both transports. */
async function look(watcher: Recorder, socket: LiveSocket, secret: string): Promise<unknown> {
  const allowed = `{ stage { ${stageFields} } ballot { ${ballotFields} } }`;
  const overHttp = (query: string) => watcher.call(query, {}, secret);
  const overSocket = async (query: string) => dataOf(await patiently(() => socket.ask({ query })));
  for (const ask of [overHttp, overSocket]) {
    for (const refused of [
      `{ console { ${consoleFields} } }`,
      `{ summary { ${summaryFields} } }`,
      `{ pictures { ${picturesFields} } }`,
      '{ participants { participants { name progress } } }',
      '{ reasons(round: 1) { reasons { text } } }',
    ]) {
      expect(await refusalOf(ask(refused))).toBe('NOT_ALLOWED');
    }
  }
  const subscribed = await patiently(() => socket.ask({ query: watchConsole }));
  expect(subscribed.errors?.[0]?.extensions?.code).toBe('NOT_ALLOWED');
  return [await overHttp(allowed), await overSocket(allowed)];
}

/** The same, whichever workshop and person it is: ids taken out, lists that have an order of their own sorted, no revision. */
function withoutIdentity(view: unknown, ids: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(view), (key, value) => {
    if (key === 'revision') return 0;
    if (key === 'stationEndsAt') return typeof value;
    if (key === 'cards') return [...value].sort((a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id));
    return typeof value === 'string' && ids.includes(value) ? 'own' : value;
  });
}

test('nothing of it reaches a participant before the reveal, and all of it after', async () => {
  const [room, mirrored] = [await goThrough(false), await goThrough(true)];
  const breaches: string[] = [];
  for (const { watcher, names, workshop } of [room, mirrored]) {
    for (const bytes of watcher.received) {
      // Who arrives is named to the room, in its lobby and nowhere else.
      const rest = bytes.includes('"phase":"LOBBY"') ? bytes.replaceAll(/"arrivals":\[[^\]]*\]/g, '') : bytes;
      const told = [...names, ...rationales, reasonWord].filter((text) => rest.includes(text));
      const property = telling.exec(bytes)?.[0];
      const placed = [...bytes.matchAll(/"cardId":"([^"]+)"/g)]
        .map(([, cardId]) => cardId)
        .filter((cardId) => cardId !== deck.cards[0]?.id);
      if (told.length > 0 || property || placed.length > 0 || /"reveal":(?!null)/.test(bytes)) {
        breaches.push(`told ${[...told, property, ...placed].join(', ')} in ${bytes.slice(0, 300)}`);
      }
    }
    const { cards } = await workshop.stage();
    if (JSON.stringify(cards.map(({ id }) => id)) === JSON.stringify(deck.cards.map(({ id }) => id))) {
      breaches.push('the cards came in the order of the deck, which follows the key');
    }
  }
  if (JSON.stringify(room.lastLook) !== JSON.stringify(mirrored.lastLook)) breaches.push('the two rooms looked different');
  noneOf('before-reveal', breaches);

  // The search would have found it: after the reveal it does.
  await room.workshop.step('reveal');
  const { stage } = await room.watcher.call<{ stage: unknown }>(`{ stage { ${stageFields} } }`, {}, room.workshop.projector);
  expect(JSON.stringify(stage)).toMatch(telling);
  expect(JSON.stringify(await room.workshop.reasons())).toContain(reasonWord);
  expect(rationales.filter((rationale) => JSON.stringify(stage).includes(rationale))).toHaveLength(rationales.length);
  await Promise.all([room.watcher.close(), mirrored.watcher.close()]);
});
