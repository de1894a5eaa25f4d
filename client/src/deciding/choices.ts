// What a team can decide about a card, in the order of the buttons, which is that of the number keys.
import { type Column, ownedBy, parked, type Verdict } from '@two-hats/shared';

/** The choices that follow the columns. Somebody else has to be named, so it is no verdict yet. */
export type Choice = Verdict | 'SOMEBODY_ELSE';

export function choicesAmong(columns: readonly Column[]): readonly Choice[] {
  return [...columns.map(ownedBy), 'SOMEBODY_ELSE', parked];
}

const somebodyElseId = 'somebody-else';

/** What makes an element the one that {@link askForSomebodyElse} leads to: there is one panel at a time. */
export const somebodyElseField = { id: somebodyElseId } as const;

/** Leads to where somebody else is named, as a press on it does. */
export function askForSomebodyElse(): void {
  document.getElementById(somebodyElseId)?.click();
}
