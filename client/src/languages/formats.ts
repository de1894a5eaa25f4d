// Numbers, dates and lists as the chosen language writes them.
import { i18n } from '@lingui/core';
import { directionOf, type LanguageCode } from './language';

/** Which locale numbers and dates follow: that of the language on show. */
export function currentLocale(): string {
  return i18n.locales?.toString() || i18n.locale || 'en-GB';
}

/** Whether the language on show is written from right to left. */
export function isRightToLeft(): boolean {
  return directionOf(i18n.locale as LanguageCode) === 'rtl';
}

/**
 * A name or a title for a sentence that is no JSX: isolated, so that it cannot turn the words around it, where the page runs from right to
 * left. (In JSX that is `<bdi>`.)
 */
export function isolated(text: string): string {
  return isRightToLeft() ? `\u2068${text}\u2069` : text;
}

/** A number, e.g. "1,200" or "1.200". */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return formatter('number', options, (locale) => new Intl.NumberFormat(locale, options)).format(value);
}

/** A moment or a day. */
export function date(value: Date, options: Intl.DateTimeFormatOptions): string {
  return formatter('date', options, (locale) => new Intl.DateTimeFormat(locale, options)).format(value);
}

/** Several things in a sentence, e.g. "Ada, Ben and Cem". */
export function list(items: readonly string[], type: Intl.ListFormatType = 'conjunction'): string {
  return formatter('list', { type }, (locale) => new Intl.ListFormat(locale, { type })).format(items);
}

const known = new Map<string, unknown>();

// Making a formatter costs a hundred times what using it does.
function formatter<Format>(kind: string, options: object, make: (locale: string) => Format): Format {
  const locale = currentLocale();
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  if (!known.has(key)) known.set(key, make(locale));
  return known.get(key) as Format;
}
