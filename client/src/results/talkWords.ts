import { t } from '@lingui/core/macro';
import type { TalkReason } from '@two-hats/shared';

/** Why a card is worth the room's time, in two or three words beside it. */
export function talkReasonWord(reason: TalkReason): string {
  switch (reason) {
    case 'SPLIT':
      return t({ message: 'Split', context: 'outcome of a card' });
    case 'AGAINST_MODEL':
      return t`Against the model`;
    case 'TODAY_DIFFERS':
      return t({ message: 'Today differs', comment: 'Beside a card: today it lies elsewhere than it should' });
    case 'HATS_APART':
      return t({ message: 'Hats apart', comment: 'Beside a card: those who wear one hat see it differently from those who wear another' });
    case 'LEANING':
      return t({ message: 'Leaning', context: 'outcome of a card' });
    case 'CHOSEN':
      return t({ message: 'Your choice', comment: 'Beside a card: the facilitator put it on the list' });
  }
}
