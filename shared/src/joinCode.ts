/** Join codes: six characters that people read from a projector, say aloud and type with a thumb. */

/** No vowels, so that no code spells a word, and none of 0, O, 1, I, L, which look alike. */
export const joinCodeAlphabet = 'BCDFGHJKMNPQRSTVWXYZ23456789';
export const joinCodeLength = 6;

/**
 * A new join code.
 *
 * @param randomBelow gives a whole number from 0 to below its argument, every one as likely; must be unpredictable
 */
export function joinCodeFrom(randomBelow: (below: number) => number): string {
  return Array.from({ length: joinCodeLength }, () => joinCodeAlphabet.charAt(randomBelow(joinCodeAlphabet.length))).join('');
}

/** The code that somebody meant: upper or lower case, with spaces and hyphens or without. Null when it can be no code at all. */
export function normalizeJoinCode(raw: string): string | null {
  // A pasted code may carry some blanks, a pasted book is none.
  if (raw.length > 100) return null;
  const code = raw.replace(/[\s\p{Dash_Punctuation}]/gu, '').toUpperCase();
  return code.length === joinCodeLength && [...code].every((character) => joinCodeAlphabet.includes(character)) ? code : null;
}
