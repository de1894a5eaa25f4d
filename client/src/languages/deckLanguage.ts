// The language that decks are asked for in: that of the device.
import { i18n } from '@lingui/core';
import { Language, languageTagged } from '@two-hats/shared';

/** As the API calls the language on show. A screen that asks with it asks again when another one is chosen. */
export function deckLanguage(): Language {
  return languageTagged(i18n.locale) ?? Language.EN;
}
