/** A room full of phones, and the taps on them. */
import { Dice } from '../security/dice.js';
import type { Person, Workshop } from '../support/workshop.js';
import { Phone, type PhoneOptions } from './phone.js';

/** Another seed, other cards and columns: `TWO_HATS_SEED=7`. Tests print it. */
export const seed = Number(process.env.TWO_HATS_SEED ?? 20_260_404);

/** How many join at the same moment. */
const joiningAtOnce = 8;

/** Lets people join and gives each a phone that is not yet connected; its taps follow from the seed. */
export async function phonesFor(workshop: Workshop, count: number, options: Omit<PhoneOptions, 'dice'>): Promise<Phone[]> {
  const people: Person[] = [];
  for (let first = 0; first < count; first += joiningAtOnce) {
    const arriving = Array.from({ length: Math.min(joiningAtOnce, count - first) }, (_, index) => `Person ${first + index + 1}`);
    people.push(...(await Promise.all(arriving.map((name) => workshop.join(name)))));
  }
  return people.map((person, index) => new Phone(person, { ...options, dice: new Dice(seed + index) }));
}

/** Starts phones and waits until each has its first frame. */
export async function connectAll(phones: readonly Phone[]): Promise<void> {
  for (const phone of phones) phone.start();
  await Promise.all(phones.map((phone) => phone.until(() => phone.isConnected, 'it is connected')));
}

/** Waits until everything placed on phones has been answered for good. */
export async function settleAll(phones: readonly Phone[]): Promise<void> {
  await Promise.all(phones.map((phone) => phone.until(() => phone.isSettled, 'everything is settled')));
}

/** Placements acknowledged so far, on all phones. */
export function savesOf(phones: readonly Phone[]): number {
  return phones.reduce((sum, { saves }) => sum + saves, 0);
}

export async function stopAll(phones: readonly Phone[]): Promise<void> {
  await Promise.all(phones.map((phone) => phone.stop()));
}

/**
 * People tap, one after the other, so often a second, whether the server keeps up or not.
 * @returns what stops them
 */
export function tapping(phones: readonly Phone[], perSecond: number): () => void {
  const since = performance.now();
  let taps = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - since) / 1000) * perSecond);
    for (; taps < due; taps += 1) phones[taps % phones.length]?.placeAny();
  }, 10);
  return () => clearInterval(timer);
}
