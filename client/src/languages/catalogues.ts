// Loads the texts of a language when they are needed: a phone never downloads what only the console says, nor a language it does not speak.
import { i18n, type Messages } from '@lingui/core';
import { onChangeElsewhere } from '../device/storage';
import { directionOf, formatLocale, keepLanguage, type LanguageCode, languageOfDevice, type PseudoLanguage } from './language';

/** `phone` holds what phones say, and what every screen shares with them; `desk` what only larger screens and paper say. */
export type Catalogue = 'phone' | 'desk';

const files = import.meta.glob<Messages>('./catalogues/*/*.po', { import: 'messages' });
const wanted = new Set<Catalogue>();
let spoken: LanguageCode | PseudoLanguage | null = null;

/**
 * Resolves once the texts of these catalogues can be shown in the language of this device.
 * @throws when one of them could not be downloaded
 */
export async function loadTexts(...catalogues: readonly Catalogue[]): Promise<void> {
  for (const catalogue of catalogues) wanted.add(catalogue);
  await speak(spoken ?? languageOfDevice());
}

/**
 * Changes the language of all screens of this device, now and for later visits.
 * @throws when its texts could not be downloaded; then the language stays as it was
 */
export async function chooseLanguage(language: LanguageCode): Promise<void> {
  await speak(language);
  keepLanguage(language);
}

/** Sets the language of the page before any text is there, and lets the wall and the console of one laptop change theirs together. */
export function beginToSpeak(): void {
  i18n.load(languageOfDevice(), {});
  show(languageOfDevice());
  onChangeElsewhere('language', () => void speak(languageOfDevice()).catch(() => undefined));
}

async function speak(language: LanguageCode | PseudoLanguage): Promise<void> {
  const before = spoken;
  spoken = language;
  try {
    const texts = await Promise.all([...wanted].map((catalogue) => textsOf(language, catalogue)));
    // Somebody may have chosen again meanwhile.
    if (spoken !== language) return;
    for (const messages of texts) i18n.load(language, messages);
  } catch (failure) {
    if (spoken === language) spoken = before;
    throw failure;
  }
  show(language);
}

function show(language: LanguageCode | PseudoLanguage): void {
  i18n.activate(language, formatLocale(language));
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

function textsOf(language: string, catalogue: Catalogue): Promise<Messages> {
  const file = files[`./catalogues/${language}/${catalogue}.po`];
  if (!file) throw new Error(`No texts for ${language}`);
  return file();
}
