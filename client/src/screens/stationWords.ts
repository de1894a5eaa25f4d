import type { PlannedRound, StationKind } from '@two-hats/shared';
import { lensWords, questionOf } from './lensWords';

/** What each kind of station is called. */
export const stationNames: Readonly<Record<StationKind, string>> = {
  ARRIVE: 'Arrive',
  SORT: 'Sort',
  TALK: 'Talk',
  CHARTER: 'Charter',
  CLOSE: 'Close',
};

interface Named {
  readonly kind: StationKind;
  readonly asks: Pick<PlannedRound, 'lens' | 'question'> | null;
}

/** A station in one or two words, as on the rail: what is sorted stands with its lens. */
export function stationName({ kind, asks }: Named): string {
  if (!asks) return stationNames[kind];
  return `${stationNames[kind]}: ${asks.lens === 'OWN' ? (asks.question ?? 'own question') : lensWords[asks.lens].name.toLowerCase()}`;
}

/** The question that a station asks, as it goes on in a sentence. */
export function questionInSentence(asks: Pick<PlannedRound, 'lens' | 'question'>): string {
  const question = questionOf(asks);
  return asks.lens === 'OWN' ? `“${question}”` : question.charAt(0).toLowerCase() + question.slice(1);
}
