/** Rooms in which there is something to be told by hat, and what is told of them. */
import { Column, type Hat } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { expect } from 'vitest';
import type { TestServer } from '../../server/useServer.js';
import { watchStage } from '../../support/documents.js';
import { type Person, Workshop } from '../../support/workshop.js';
import type { Dice } from '../dice.js';
import { type Sizes, type ToldCard, toldCards } from './attack.js';

export const cardIds = shortDeck.cards.map(({ id }) => id);
const hats: readonly (Hat | null)[] = [...Object.values(Column), null];

export interface Member {
  readonly person: Person;
  readonly hat: Hat | null;
  readonly answers: Readonly<Record<string, Column>>;
}

function answersOf(dice: Dice, leaning: Readonly<Record<string, boolean>>, oneMind: number): Record<string, Column> {
  const sorted = cardIds.filter(() => dice.chance(0.97));
  return Object.fromEntries(sorted.map((cardId) => [cardId, dice.chance(oneMind) === leaning[cardId] ? Column.FIRST : Column.SECOND]));
}

/**
 * Hats of small sizes, in which most are of one mind on each card: there is much to be named.
 * @param oneMind the share of those who are
 */
export async function roomOf(workshop: Workshop, dice: Dice, oneMind = 0.85): Promise<Member[]> {
  const room: Member[] = [];
  for (const hat of hats) {
    const leaning = Object.fromEntries(cardIds.map((cardId) => [cardId, dice.chance(0.5)]));
    for (let left = dice.below(8); left > 0; left -= 1) {
      const person = await workshop.join(`Person ${room.length}`, hat);
      room.push({ person, hat, answers: answersOf(dice, leaning, oneMind) });
    }
  }
  return room;
}

export function sizesOf(room: readonly Member[]): Sizes {
  return new Map(hats.map((hat) => [hat, room.filter((member) => member.hat === hat).length]));
}

/** Figures of reveals are made one after the other: when those of a later room are there, all before are. */
export async function untilMade({ api, socket: open }: TestServer): Promise<void> {
  const workshop = await Workshop.open(api);
  const people = [];
  for (const hat of ['FIRST', 'FIRST', 'FIRST', 'SECOND', 'SECOND', 'SECOND'] as const) people.push(await workshop.join('Somebody', hat));
  await workshop.step('startSorting');
  for (const [index, person] of people.entries()) await person.place({ [cardIds[0] ?? '']: index % 2 ? 'FIRST' : 'SECOND' });
  const socket = await open(workshop.projector);
  const frames = socket.subscribe<{ reveal: { byHat: unknown } | null }>(watchStage);
  await workshop.step('reveal');
  await frames.until(({ reveal }) => reveal?.byHat !== null && reveal !== null);
  await socket.close();
}

/** What the room is told by hat of the newest round, once it is made. */
export async function toldNow(server: TestServer, workshop: Workshop): Promise<readonly ToldCard[]> {
  await untilMade(server);
  const [{ reveal }, { rounds }] = [await workshop.stage(), await workshop.summary()];
  expect(rounds.at(-1)?.byHat).toEqual(reveal?.byHat);
  return toldCards(reveal?.results ?? [], reveal?.byHat ?? null);
}
