import { t } from '@lingui/core/macro';
import type { Phase, RevealView } from '@two-hats/shared';
import { walkPosition } from '../../../results/walk';

/** The way back from where the console stands, as far as one press leads. What hides a result or ends a talk is no step back: it asks first. */
export type BackStep =
  | { readonly does: 'SHOW_CARD'; readonly label: string; readonly cardId: string | null }
  | { readonly does: 'REOPEN_WORKSHOP'; readonly label: string };

/** What the console reads of its frame to know the way back. */
interface Standing {
  readonly stage: { readonly phase: Phase; readonly reveal: Pick<RevealView, 'walk' | 'currentCardId'> | null };
}

/** The step back; null where there is none. */
export function backStep({ stage: { phase, reveal } }: Standing): BackStep | null {
  if (phase === 'CLOSED') return { does: 'REOPEN_WORKSHOP', label: t`Reopen the workshop` };
  if (phase !== 'REVEALED' || !reveal || reveal.currentCardId === null) return null;
  const { previous } = walkPosition(reveal);
  return previous
    ? { does: 'SHOW_CARD', label: t({ message: 'Card before', comment: 'Button: back to the card before this one' }), cardId: previous }
    : { does: 'SHOW_CARD', label: t({ message: 'Overview', comment: 'Button: all cards, instead of one' }), cardId: null };
}
