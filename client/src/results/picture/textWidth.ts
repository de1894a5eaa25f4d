// SVG does not wrap text. Its lines are broken by what letters measure in the widest of the usual system fonts, so that nothing hangs over.

import { isRightToLeft } from '../../languages/formats';

/** How wide the letters of the display face are beside those that texts are measured by. */
export const narrower = 0.86;

/** About how wide a text is in bold, in ems. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width;
}

/**
 * A text in lines of a width.
 * @param width in ems
 * @param most how many lines there may be; the last one ends in an ellipsis where the text goes on
 */
export function wrapped(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, cut(`${longer}`, width)];
    lines.push(cut(line, width));
    line = word;
  }
  return line === '' ? lines : [...lines, cut(line, width)];
}

/**
 * One line of a text that may be written in the other direction than the page: its punctuation stays where it belongs. SVG has no `bdi`.
 */
export function lineAsWritten(line: string): string {
  return isRightToLeft() || /[\u0590-\u08ff]/.test(line) ? `\u2068${line}\u2069` : line;
}

/** The text as far as it fits. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join('')) + 0.8 > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

function widthOfLetter(letter: string): number {
  if (/[ijl.,:;'’|!()[\]]/.test(letter)) return 0.38;
  if (/[ftr \-“”"]/.test(letter)) return 0.46;
  if (/[mwMW@%]/.test(letter)) return 1.06;
  if (/[A-Z]/.test(letter)) return 0.8;
  // Joined letters, of which alef and its like are strokes; marks stand over them.
  if (/[\u064b-\u0652]/.test(letter)) return 0;
  if (/[\u0600-\u06ff]/.test(letter)) return /[\u0622-\u0627\u0644]/.test(letter) ? 0.46 : 0.74;
  // Ideographs and their like fill the em.
  return (letter.codePointAt(0) ?? 0) > 0x2e80 ? 1.05 : 0.69;
}
