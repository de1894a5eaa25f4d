// Draws what is below it in the language of this device, and anew when another one is chosen.
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type ReactNode, useSyncExternalStore } from 'react';

/**
 * @param children called anew whenever the language changes: words are made by plain functions too, which know of no context, so all that
 * is below is drawn again. Nothing that was typed is lost.
 */
export function Speaking({ children }: { children: () => ReactNode }) {
  useSyncExternalStore(onChange, () => i18n.locale);
  return <I18nProvider i18n={i18n}>{children()}</I18nProvider>;
}

function onChange(changed: () => void): () => void {
  return i18n.on('change', changed);
}
