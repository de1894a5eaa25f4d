import { useLingui } from '@lingui/react';

/** The language on show. Whoever asks is drawn anew when another one is chosen, even where nothing around it is. */
export function useLanguage(): string {
  return useLingui().i18n.locale;
}
