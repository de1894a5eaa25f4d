import { t } from '@lingui/core/macro';
import { Lens, type PlannedRound, type StationKind } from '@two-hats/shared';
import { isolated } from '../languages/formats';

/** What a kind of station is called. */
export function stationKindName(kind: StationKind): string {
  switch (kind) {
    case 'ARRIVE':
      return t({ message: 'Arrive', context: 'station' });
    case 'SORT':
      return t({ message: 'Sort', context: 'station' });
    case 'TALK':
      return t({ message: 'Talk', context: 'station' });
    case 'CHARTER':
      return t({ message: 'Charter', context: 'station' });
    case 'CLOSE':
      return t({ message: 'Close', context: 'station' });
  }
}

interface Named {
  readonly kind: StationKind;
  readonly asks: Pick<PlannedRound, 'lens' | 'question'> | null;
}

/** A station in one or two words, as on the rail: what is sorted stands with its lens. */
export function stationName({ kind, asks }: Named): string {
  switch (asks?.lens) {
    case undefined:
      return stationKindName(kind);
    case Lens.SHOULD:
      return t`Sort: should`;
    case Lens.TODAY:
      return t`Sort: today`;
    case Lens.VERSION_ONE:
      return t`Sort: version one`;
    case Lens.AFTER_RELEASE:
      return t`Sort: after release`;
    case Lens.OWN:
      return asks?.question ? t`Sort: ${{ question: isolated(asks.question) }}` : t`Sort: own question`;
  }
}

/** The question that a station asks, as it goes on in a sentence. */
export function questionInSentence({ lens, question }: Pick<PlannedRound, 'lens' | 'question'>): string {
  switch (lens) {
    case Lens.SHOULD:
      return t({ message: 'who should do it?', context: 'within a sentence' });
    case Lens.TODAY:
      return t({ message: 'who does it today?', context: 'within a sentence' });
    case Lens.VERSION_ONE:
      return t({ message: 'who does it while we build version 1?', context: 'within a sentence' });
    case Lens.AFTER_RELEASE:
      return t({ message: 'who does it after the release?', context: 'within a sentence' });
    case Lens.OWN:
      return t({ message: `“${{ question: isolated(question ?? '') }}”`, comment: 'A question in the quotation marks of your language' });
  }
}
