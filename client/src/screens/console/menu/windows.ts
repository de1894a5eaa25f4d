// Windows that the console opens beside itself.

import type { LiveClient } from '../../../api/client';
import { here, projectorAddress, summaryAddress } from '../../../device/addresses';
import { forgetsEverything } from '../../../device/storage';
import { secretFor } from './links';
import { keepAnswersAsDeck, saveAnswersAsDeck } from './playedDeck';

/** Opens the projector's window, or brings it back with a fresh page. */
export function openProjector(live: LiveClient, workshopId: string): Promise<void> {
  return open(`two-hats-projector-${workshopId}`, async () => projectorAddress(here(), await secretFor(live, 'PROJECTOR', workshopId)));
}

export function openSummary(live: LiveClient, workshopId: string): Promise<void> {
  return open(`two-hats-summary-${workshopId}`, async () => summaryAddress(here(), await secretFor(live, 'SUMMARY', workshopId)));
}

/** Opens the room's answers as a deck of this device, in its editor. Where nothing is kept no other window would find it: then it is a file. */
export function openAnswersAsDeck(live: LiveClient, workshopId: string): Promise<void> {
  if (forgetsEverything()) return saveAnswersAsDeck(live);
  return open(`two-hats-deck-${workshopId}`, () => keepAnswersAsDeck(live));
}

/** The run-sheet of this console's workshop. Where this device can keep no secret, it is in the address here, and goes along. */
export function runSheetAddress(workshopId: string): string {
  return `${here()}/console/${workshopId}/run-sheet${location.hash}`;
}

async function open(name: string, address: () => Promise<string>): Promise<void> {
  // Opened at once, within the press: a window that opens after an answer from the server counts as a pop-up and is blocked.
  const opened = window.open('', name);
  try {
    const target = await address();
    // Blocked all the same: this page makes room, and Back leads here again.
    if (!opened) location.assign(target);
    else opened.location.replace(target);
    opened?.focus();
  } catch (error) {
    opened?.close();
    throw error;
  }
}
