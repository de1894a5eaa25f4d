import { expect } from '@playwright/test';
import type { PhoneScreen } from '../screens/phone.js';
import { scriptedCards } from './articleRoom.js';
import { firstRole, secondRole } from './roleNames.js';

const columnNames = { FIRST: firstRole, SECOND: secondRole } as const;
const votesOf = new Map(scriptedCards.map(({ text, votes }) => [text, votes]));

/**
 * Sorts the whole deck on a phone as one person of the script does, tap by tap in the order in which this phone shows the cards; what the
 * script leaves out is skipped. Ends with "I'm done", anyway where cards are left.
 */
export async function placeAll(phone: PhoneScreen, person: number): Promise<void> {
  const all = scriptedCards.length;
  const wanted = scriptedCards.filter(({ votes }) => votes[person]).length;
  for (let sorted = 0; sorted < wanted; ) {
    await phone.hasSorted(sorted, all);
    const card = await phone.cardText();
    const vote = votesOf.get(card)?.[person];
    if (vote === 'FIRST' || vote === 'SECOND') {
      await phone.place(columnNames[vote]);
      sorted += 1;
    } else {
      await phone.skip.tap();
      await expect(phone.card).not.toHaveText(card);
    }
  }
  await phone.hasSorted(wanted, all);
  if (wanted < all) return phone.sayDoneAnyway(all - wanted);
  await phone.done.tap();
  await expect(phone.title).toHaveText('You are done');
}
