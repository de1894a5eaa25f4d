/**
 * How messages to webhooks are tried until they are accepted. Any process may try one: it takes it for a while, and when it is not heard of
 * again, because it was killed, another one tries. So each arrives at least once, always under the same id.
 */
import type { Environment } from '../environment.js';
import { type ClaimedDelivery, DeliveryState, type Outcome } from '../records.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The waits between tries, in milliseconds, after the text of Standard Webhooks: ten tries within three days and a bit. */
export const waits: readonly number[] = [5 * second, 5 * minute, 30 * minute, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour)];
/** By how much a wait may be longer, by lot: what failed together does not come back together. */
const jitter = 0.2;

/** How long a delivery is one process's to try; longer than a try may take. */
const lease = 30 * second;

/** The receiver says that it is gone for good. */
const gone = 410;

/**
 * Takes deliveries that are due: of each webhook the one that has waited longest.
 * @param busy webhooks that this process is sending something to
 */
export async function claimDeliveries(
  { store, now }: Environment,
  limit: number,
  busy: readonly string[],
): Promise<readonly ClaimedDelivery[]> {
  const due = await store.read((reading) => reading.deliveriesDue(now(), limit, busy));
  if (due.length === 0) return [];
  return store.write((writing) => writing.claimDeliveries(due, now(), now() + lease));
}

/** Notes how a try ended, and when the next one is. @returns where the delivery stands; null when another try has begun meanwhile */
export async function settleDelivery(
  { store, now, random }: Environment,
  claimed: ClaimedDelivery,
  outcome: Outcome,
): Promise<DeliveryState | null> {
  const triedAt = now();
  const ends = outcome.status === gone;
  const wait = outcome.problem === null || ends ? undefined : waits[claimed.tries - 1];
  const nextTryAt = wait === undefined ? null : triedAt + Math.round(wait * (1 + (jitter * random.below(1000)) / 1000));
  const noted = await store.write((writing) => writing.settleDelivery(claimed, { ...outcome, triedAt, nextTryAt, ends }));
  if (!noted) return null;
  if (nextTryAt !== null) return DeliveryState.WAITING;
  return outcome.problem === null ? DeliveryState.DELIVERED : DeliveryState.GIVEN_UP;
}

/** Gives a delivery back that was not tried to the end: this process stops, and another one goes on at once. */
export async function returnDelivery({ store, now }: Environment, claimed: ClaimedDelivery): Promise<void> {
  await store.write((writing) => writing.returnDelivery(claimed, now()));
}
