// Which languages there are, and which one this device speaks.
import { type Language, languageTags } from '@two-hats/shared';
import { keepOnDevice, readFromDevice } from '../device/storage';

export type LanguageCode = (typeof languageTags)[Language];

/** The languages that are offered, as BCP 47 names them: those whose catalogues are whole. */
export const languages: readonly LanguageCode[] = Object.values(languageTags);

/** English with accents: no language, but a way to see what was never put into a catalogue. Chosen by the tests, never offered. */
export type PseudoLanguage = 'en-XA';

/** How each language calls itself. */
export const ownNames: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
};

/** Which way a language is written. */
export function directionOf(language: LanguageCode | PseudoLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The language that was chosen on this device, else the first of those its browser prefers that we speak, else English. */
export function languageOfDevice(): LanguageCode | PseudoLanguage {
  const kept = readFromDevice('language');
  if (kept === 'en-XA' || isOurs(kept)) return kept;
  return preferred().map(plainLanguage).find(isOurs) ?? 'en';
}

/** Remembers the language that somebody chose here. */
export function keepLanguage(language: LanguageCode): void {
  keepOnDevice('language', language);
}

/**
 * The locale for numbers and dates: the regional form of the language that the browser prefers, so that an American reads American dates.
 * Figures are Latin ones everywhere, since join codes are, and a text must not mix the two.
 */
export function formatLocale(language: LanguageCode | PseudoLanguage): string {
  if (language === 'en-XA') return 'en';
  const regional = preferred().find((tag) => plainLanguage(tag) === language);
  return `${regional?.split('-u-')[0] ?? (language === 'en' ? 'en-GB' : language)}-u-nu-latn`;
}

/** As BCP 47 writes them: a Chrome that was started without a language says `en-US@posix`, and `Intl` throws at that. */
function preferred(): readonly string[] {
  if (typeof navigator === 'undefined') return [];
  return (navigator.languages ?? [navigator.language]).map((tag) => tag.split('@')[0] ?? '').filter(isWellFormed);
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

function plainLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

function isOurs(code: unknown): code is LanguageCode {
  return languages.includes(code as LanguageCode);
}
