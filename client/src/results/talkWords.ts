import type { TalkReason } from '@two-hats/shared';

/** Why a card is worth the room's time, in two or three words beside it. */
export const talkReasonWords: Readonly<Record<TalkReason, string>> = {
  SPLIT: 'Split',
  AGAINST_MODEL: 'Against the model',
  TODAY_DIFFERS: 'Today differs',
  HATS_APART: 'Hats apart',
  LEANING: 'Leaning',
  CHOSEN: 'Your choice',
};
