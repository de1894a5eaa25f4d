import {
  dayText,
  noteText,
  participantName,
  personText,
  questionText,
  Refusal,
  seriesTitle,
  textLimits,
  workshopTitle,
} from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from './property.js';

const family = '👨‍👩‍👧‍👦';
const kiss = '👩🏽‍❤️‍💋‍👨🏽';
const scotland = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';

function name(raw: string): string | null {
  return participantName(raw, true);
}

describe('a name is kept as people write it', () => {
  test.each([
    ['a plain name', 'Ada Lovelace'],
    ['an apostrophe and a hyphen', "Siobhán O'Neill-Byrne"],
    ['a name from right to left', 'שרה כהן'],
    ['Arabic', 'فاطمة'],
    ['Persian, with the joiner that its spelling needs', 'علی\u200cرضا'],
    ['Hindi, with a joiner', 'क्\u200dष'],
    ['Japanese, with an ideograph variation', '葛\u{E0100}城'],
    ['one emoji', '🦊'],
    ['a joined emoji', family],
    ['a joined emoji with skin tones and a variation selector', kiss],
    ['a heart with its variation selector', '❤️'],
    ['the flag of a country', '🇳🇴'],
    ['the flag of a region', scotland],
    ['a keycap', '1️⃣'],
    ['markup, which stays text', '<b>Bob</b>'],
    ['one character', '李'],
  ])('%s', (_, written) => {
    expect(name(written)).toBe(written);
  });
});

describe('what bends or hides text is taken out of a name', () => {
  test.each([
    ['blanks around and within', '  Ada \t\n  Lovelace\u00a0\u3000', 'Ada Lovelace'],
    ['control characters', 'A\u0000d\u0007a\u009f', 'Ada'],
    ['bidi overrides and isolates', '\u202eAda\u202c \u2066x\u2069\u200f\u061c', 'Ada x'],
    ['zero-width characters', 'A\u200bd\u2060a\ufeff', 'Ada'],
    ['a soft hyphen', 'A\u00adda', 'Ada'],
    ['joiners outside of emoji', 'A\u200dd\u200ca\u200d', 'Ada'],
    ['a joiner after an emoji that joins nothing', '🦊\u200d', '🦊'],
    ['variation selectors on letters', 'A\ufe0fda', 'Ada'],
    ['tag characters outside of a flag', 'Ada\u{E0041}\u{E007F}', 'Ada'],
    ['half of a surrogate pair', 'A\ud83dda', 'Ada'],
    ['blank letters', 'A\u3164d\u115fa', 'Ada'],
    ['blanks that only meet when something between them goes', 'Ada \u200b Lovelace', 'Ada Lovelace'],
    ['a joiner that composition moves behind another mark, which stays', '\u0301\u094d\u200dक', '\u094d\u0301\u200dक'],
    ['a letter and its accent become one', 'Jose\u0301', 'José'],
    ['a letter and its accent that something kept apart', 'Jose\u200b\u0301', 'José'],
  ])('%s', (_, raw, clean) => {
    expect(name(raw)).toBe(clean);
  });
});

describe('a name must be there, and have 40 characters at most', () => {
  test.each(['', '   ', '\n\t', '\u200b\u200d\ufeff', '\u202e\u202c', '\u3164', '\u2800', '\u0301', '\ufe0f'])('%j is no name', (raw) => {
    expect(() => name(raw)).toThrow(new Refusal('NAME_REQUIRED'));
  });

  test('null and undefined are no name', () => {
    expect(() => participantName(null, true)).toThrow(new Refusal('NAME_REQUIRED'));
    expect(() => participantName(undefined, true)).toThrow(new Refusal('NAME_REQUIRED'));
  });

  test('an anonymous workshop keeps no name, given or not', () => {
    expect(participantName('Ada', false)).toBeNull();
    expect(participantName(null, false)).toBeNull();
    expect(participantName('x'.repeat(10_001), false)).toBeNull();
  });

  test.each([
    ['letters', 'x'],
    ['accents written apart', 'e\u0301'],
    ['emoji of eleven code units', family],
    ['flags', '🇳🇴'],
  ])('40 are kept and 41 are refused: %s', (_, grapheme) => {
    expect(name(grapheme.repeat(40))).toBe(grapheme.repeat(40).normalize('NFC'));
    expect(() => name(grapheme.repeat(41))).toThrow(new Refusal('NAME_TOO_LONG'));
  });

  test('what is taken out does not count', () => {
    expect(name(`${' '.repeat(500)}${'x\u200b'.repeat(40)}${' '.repeat(500)}`)).toBe('x'.repeat(40));
  });

  test('one letter under thousands of combining marks is refused, however few graphemes it is', () => {
    expect(() => name(`A${'\u0335'.repeat(9_000)}`)).toThrow(new Refusal('NAME_TOO_LONG'));
    expect(() => name(`A${'\u0335'.repeat(30)}`)).toThrow(new Refusal('NAME_TOO_LONG'));
  });

  test('a hundred emoji joined into one are refused', () => {
    expect(() => name(Array(100).fill('👩').join('\u200d'))).toThrow(new Refusal('NAME_TOO_LONG'));
  });

  test('input above 10,000 code units is refused, also when nothing would be left of it', () => {
    expect(() => name(' '.repeat(10_001))).toThrow(new Refusal('NAME_TOO_LONG'));
    expect(() => name(' '.repeat(10_000))).toThrow(new Refusal('NAME_REQUIRED'));
  });
});

describe('the title of the next workshop of a series', () => {
  test.each([
    ['Team Falcon', 2, 'Team Falcon · 2'],
    ['Team Falcon · 2', 3, 'Team Falcon · 3'],
    ['Team Falcon · 9', 10, 'Team Falcon · 10'],
  ])('after “%s” comes number %i', (title, number, next) => {
    expect(seriesTitle(title, number)).toBe(next);
  });

  test('is shortened where it would be too long, without cutting a character in two', () => {
    const family = '👨‍👩‍👧';
    const next = seriesTitle(family.repeat(textLimits.title), 2);
    expect(next).toBe(`${family.repeat(textLimits.title - 4)} · 2`);
    expect(workshopTitle(next)).toBe(next);
  });
});

describe('titles, questions and notes follow the same rules with their own limits', () => {
  test('a title', () => {
    expect(workshopTitle('  Who does\nwhat? ')).toBe('Who does what?');
    expect(workshopTitle('x'.repeat(textLimits.title))).toHaveLength(120);
    expect(() => workshopTitle('x'.repeat(121))).toThrow(new Refusal('TITLE_TOO_LONG'));
    expect(() => workshopTitle(' ')).toThrow(new Refusal('TITLE_REQUIRED'));
  });

  test('the question of a round', () => {
    expect(questionText(' After  release ')).toBe('After release');
    expect(() => questionText('x'.repeat(121))).toThrow(new Refusal('LENS_TOO_LONG'));
    expect(() => questionText('\u200b')).toThrow(new Refusal('LENS_REQUIRED'));
  });

  test('a person, who may be missing', () => {
    expect(personText('')).toBe('');
    expect(personText(' Ada  &  Ben ')).toBe('Ada & Ben');
    expect(() => personText('x'.repeat(81))).toThrow(new Refusal('PERSON_TOO_LONG'));
  });

  test.each(['2027-02-01', '2028-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (day) => {
    expect(dayText(day)).toBe(day);
  });

  test.each([
    '',
    '2027-2-1',
    '2027-00-10',
    '2027-13-01',
    '2027-04-31',
    '2027-05-00',
    '2100-02-29',
    '2027-02-30',
    '2027-02-29',
    '01.02.2027',
    '2027-02-01T00:00:00Z',
    '12027-02-01',
  ])('%j is no day', (day) => {
    expect(() => dayText(day)).toThrow(new Refusal('INVALID_DATE'));
  });

  test('a note, which may be empty', () => {
    expect(noteText('  ')).toBe('');
    expect(noteText('x'.repeat(500))).toHaveLength(500);
    expect(() => noteText('x'.repeat(501))).toThrow(new Refusal('NOTE_TOO_LONG'));
  });
});

// Text of every kind, and text made of what is most likely to go wrong.
const nasty = fc.constantFrom(
  'a',
  ' ',
  '\u200d',
  '\u200c',
  '\ufe0f',
  '\u0301',
  '🦊',
  '👩🏽',
  '\u{1F3F4}',
  '\u{E0067}',
  '\u{E007F}',
  'ی',
  'क',
  '\u094d',
  '葛',
  '\u{E0100}',
  '\ud83d',
  '\u202e',
  '1',
  '\u20e3',
  '\u00ad',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(nasty).map((parts) => parts.join('')),
);

holdsForAll('cleaning a clean note changes nothing, and no control or bidi character is left', anyText, (raw) => {
  const note = noteUnlessTooLong(raw);
  if (note === null) return;
  expect(noteText(note)).toBe(note);
  expect(note).not.toMatch(/[\p{Control}\p{Surrogate}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u);
  expect(note).toBe(note.trim());
});

function noteUnlessTooLong(raw: string): string | null {
  try {
    return noteText(raw);
  } catch (error) {
    expect(error).toEqual(new Refusal('NOTE_TOO_LONG'));
    return null;
  }
}
