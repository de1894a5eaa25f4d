/**
 * What people type, made safe to keep and show: one line of text that no control or invisible character can bend. It stays text, never
 * markup; whoever shows it escapes it.
 */
import { Refusal, type RefusalCode } from './refusal.js';

/** The longest texts, in graphemes: what a reader would call characters. */
export const textLimits = { name: 40, title: 120, question: 120, person: 80, elsewhere: 80, note: 500, reason: 140 } as const;

/**
 * A participant's name.
 *
 * @param named whether the workshop asks for names; where it does not, none is kept
 * @returns the cleaned name; null in an anonymous workshop
 * @throws Refusal `NAME_REQUIRED`, `NAME_TOO_LONG`
 */
export function participantName(raw: string | null | undefined, named: boolean): string | null {
  return named ? required(cleaned(raw ?? '', textLimits.name, 'NAME_TOO_LONG'), 'NAME_REQUIRED') : null;
}

/** A workshop's title. @throws Refusal `TITLE_REQUIRED`, `TITLE_TOO_LONG` */
export function workshopTitle(raw: string): string {
  return required(cleaned(raw, textLimits.title, 'TITLE_TOO_LONG'), 'TITLE_REQUIRED');
}

/**
 * The title of the next workshop of a series: the first one's with its number, shortened where that is too long for a title.
 * @param number counted from 1
 */
export function seriesTitle(title: string, number: number): string {
  const ending = ` · ${number}`;
  const own = title.replace(/ · \d+$/, '');
  return (
    graphemesOf(own)
      .slice(0, textLimits.title - ending.length)
      .join('')
      .trimEnd() + ending
  );
}

/** A facilitator's own question for a round. @throws Refusal `LENS_REQUIRED`, `LENS_TOO_LONG` */
export function questionText(raw: string): string {
  return required(cleaned(raw, textLimits.question, 'LENS_TOO_LONG'), 'LENS_REQUIRED');
}

/** A day of the calendar, as `2027-02-01`. @throws Refusal `INVALID_DATE` */
export function dayText(raw: string): string {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw.split('-').map(Number) : [];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) throw new Refusal('INVALID_DATE');
  return raw;
}

/** Days of a month in the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Who does what was decided; may be empty. @throws Refusal `PERSON_TOO_LONG` */
export function personText(raw: string): string {
  return cleaned(raw, textLimits.person, 'PERSON_TOO_LONG');
}

/** Who else owns a card, in words. @throws Refusal `OWNER_REQUIRED`, `OWNER_TOO_LONG` */
export function elsewhereText(raw: string): string {
  return required(cleaned(raw, textLimits.elsewhere, 'OWNER_TOO_LONG'), 'OWNER_REQUIRED');
}

/** A note on a decision; may be empty. @throws Refusal `NOTE_TOO_LONG` */
export function noteText(raw: string): string {
  return cleaned(raw, textLimits.note, 'NOTE_TOO_LONG');
}

/** Why somebody put a card where it is. @throws Refusal `REASON_REQUIRED`, `REASON_TOO_LONG` */
export function reasonText(raw: string): string {
  return required(cleaned(raw, textLimits.reason, 'REASON_TOO_LONG'), 'REASON_REQUIRED');
}

/** A text as a search compares it: a name is found however its letters are cased or composed, in any script, and without its accents too. */
export function foldedName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
}

/** Longer input is refused unread, in UTF-16 code units. */
const longestInput = 10_000;
/** The longest family emoji takes 19 code units; a cluster far beyond that is a tower of combining marks. */
const longestGrapheme = 24;

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null;

/** What a reader would call the characters of a text. A browser that cannot tell takes each code point for one, which are never fewer. */
export function graphemesOf(text: string): string[] {
  return segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text];
}

/** White space of every script, and the blank Braille cell that passes for a symbol. */
const blank = /[\p{White_Space}\u2800]+/gu;

/** Letters and signs of the scripts that write joiners within words: Persian, Hindi and their kin. */
const joining = ['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada']
  .concat('Malayalam', 'Sinhala', 'Khmer', 'Myanmar')
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Sequences that rightly hold invisible characters. */
const rightful = [
  // The flag of a region: England, Scotland …
  '\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,8}\\u{E007F}',
  // One emoji, or several joined into one.
  '\\p{Extended_Pictographic}[\\uFE0E\\uFE0F\\p{Emoji_Modifier}]?(?:\\u200D\\p{Extended_Pictographic}[\\uFE0E\\uFE0F\\p{Emoji_Modifier}]?)*',
  // A keycap.
  '[0-9#*]\\uFE0F\\u20E3',
  // A variant of an ideograph, as in Japanese names.
  '\\p{Script=Han}[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]',
  // A joiner within a word; composition may have moved other marks before it.
  `[${joining}](?:(?!\\p{Default_Ignorable_Code_Point})\\p{Mark}){0,8}[\\u200C\\u200D](?=[${joining}])`,
].join('|');

/** Control characters, bidi controls, zero-width characters, blank letters, halves of surrogate pairs, annotation marks. */
const invisible = '[\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Surrogate}\\uFFF9-\\uFFFB]';

const rightfulOrInvisible = new RegExp(`(${rightful})|${invisible}`, 'gu');

/**
 * One clean line: canonical composition (NFC), no invisible characters, single blanks, trimmed. May be empty.
 *
 * @param limit in graphemes
 * @returns null when it is longer
 */
export function oneLine(raw: string, limit: number): string | null {
  if (raw.length > longestInput) return null;
  const text = raw
    .replace(blank, ' ')
    .replace(rightfulOrInvisible, (_match, kept: string | undefined) => kept ?? '')
    .replace(blank, ' ')
    .trim()
    .normalize('NFC');

  const graphemes = graphemesOf(text);
  return graphemes.length > limit || graphemes.some(({ length }) => length > longestGrapheme) ? null : text;
}

/** Whether a text has a letter, digit, punctuation mark or symbol: without one nobody could read it. */
export function isLegible(text: string): boolean {
  return /[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u.test(text);
}

/** @throws Refusal `tooLong` */
function cleaned(raw: string, limit: number, tooLong: RefusalCode): string {
  const text = oneLine(raw, limit);
  if (text === null) throw new Refusal(tooLong);
  return text;
}

function required(text: string, missing: RefusalCode): string {
  if (!isLegible(text)) throw new Refusal(missing);
  return text;
}
