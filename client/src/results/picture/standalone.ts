// A picture that leaves its page: it carries its colours, its letters, what it is about and what its numbers stand for with it.

import displayFile from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url';
import { isRightToLeft } from '../../languages/formats';
import { acrossFor } from './across';
import { lineAsWritten, wrapped } from './textWidth';

/** What stands around a picture in a file. */
export interface PictureCaption {
  readonly title: string;
  /** In order: the question, the day, how many people. */
  readonly says: readonly string[];
  /** What the numbers in the picture stand for, from 1. */
  readonly names: readonly string[];
  /** In small print: where it comes from. */
  readonly below: readonly string[];
}

/** What a stylesheet says about a shape or a text, and a file has to say itself. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'direction',
  'text-anchor',
  'dominant-baseline',
] as const;

const margin = 32;
/** Sizes of texts, in pixels. */
const sizes = { title: 22, says: 15, name: 13, below: 12 };
/** Of one line, in its own size. */
const line = 1.3;
/** Of the names, in ems of their size. */
const column = { narrowest: 24, number: 2.2, gap: 2 };

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  /** From where one begins to read. */
  readonly along: number;
  /** From the top to its foot. */
  readonly y: number;
}

/**
 * The picture as a file of its own, on light paper whatever the theme of the screen.
 * @param picture as it stands on the page
 */
export async function standalone(
  picture: SVGSVGElement,
  { title, says, names, below }: PictureCaption,
): Promise<{ svg: string; width: number; height: number }> {
  const { width: wide, height: high } = picture.viewBox.baseVal;
  const width = Math.round(wide + 2 * margin);
  const above = inLines(title, sizes.title, wide, 0, true);
  const about = inLines(says.join(' · '), sizes.says, wide, above.height + 4);
  const pictureAt = margin + above.height + 4 + about.height + 16;
  const listed = namesIn(names, wide);
  const listedAt = pictureAt + high + (names.length > 0 ? 20 : 0);
  const small = inLines(below.join(' '), sizes.below, wide, 0);
  const smallAt = listedAt + listed.height + 14;
  const height = Math.round(smallAt + small.height + margin - 12);
  const { copy, paper, ink, soft, letters, display } = inLight(() => {
    const page = getComputedStyle(document.documentElement);
    return {
      copy: withItsStyles(picture),
      paper: page.getPropertyValue('--paper'),
      ink: page.getPropertyValue('--ink'),
      soft: page.getPropertyValue('--ink-soft'),
      letters: page.getPropertyValue('--text'),
      display: page.getPropertyValue('--display'),
    };
  });
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(pictureAt));
  copy.setAttribute('width', String(wide));
  copy.setAttribute('height', String(high));
  const across = acrossFor(width);
  const direction = isRightToLeft() ? 'rtl' : 'ltr';
  const set = (lines: readonly Line[], top: number, look: { readonly fill: string; readonly 'font-family': string }) =>
    lines.map(({ text, size, bold = false, along, y }) => {
      const at = { x: across(margin + along), y: top + y, 'font-size': size, 'font-weight': bold ? 700 : 400 };
      return svgElement('text', { ...look, direction, ...at }, lineAsWritten(text));
    });
  const file = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const face = svgElement('style', {}, await displayFace());
  file.append(
    face,
    svgElement('rect', { width, height, fill: paper }),
    ...set(above.lines, margin, { fill: ink, 'font-family': display }),
    ...set(about.lines, margin, { fill: ink, 'font-family': letters }),
    copy,
    ...set(listed.lines, listedAt, { fill: ink, 'font-family': letters }),
    ...set(small.lines, smallAt, { fill: soft, 'font-family': letters }),
  );
  return { svg: new XMLSerializer().serializeToString(file), width, height };
}

interface Lines {
  readonly lines: readonly Line[];
  readonly height: number;
}

function inLines(text: string, size: number, width: number, top: number, bold = false): Lines {
  const texts = wrapped(text, width / size, 4);
  const lines = texts.map((each, index) => ({ text: each, size, bold, along: 0, y: top + (index + 0.95) * line * size }));
  return { lines, height: texts.length * line * size };
}

/** The names by number, in as many columns as there is room for, each as high as the others. */
function namesIn(names: readonly string[], width: number): Lines {
  const { name: size } = sizes;
  const count = Math.max(1, Math.min(3, Math.floor(width / size / column.narrowest)));
  const each = (width / size - (count - 1) * column.gap) / count;
  const entries = names.map((name) => wrapped(name, each - column.number, 4));
  const most = entries.reduce((sum, lines) => sum + lines.length + 0.25, 0) / count;
  const lines: Line[] = [];
  let [at, y, height] = [0, 0, 0];
  for (const [index, texts] of entries.entries()) {
    const along = at * (each + column.gap) * size;
    for (const [place, text] of texts.entries()) {
      const foot = (y + place + 0.95) * line * size;
      if (place === 0) lines.push({ text: String(index + 1), size, bold: true, along, y: foot });
      lines.push({ text, size, along: along + column.number * size, y: foot });
    }
    y += texts.length + 0.25;
    height = Math.max(height, y);
    if (y >= most && at < count - 1) [at, y] = [at + 1, 0];
  }
  return { lines, height: height * line * size };
}

let face: string | null = null;

/** The display face as a rule that needs nothing from elsewhere; nothing where it cannot be had: then the reader's own letters do. */
async function displayFace(): Promise<string> {
  try {
    face ??= await asAddress(await (await fetch(displayFile)).blob());
    return `@font-face { font-family: "Bricolage Grotesque"; font-weight: 200 800; src: url("${face}") format("woff2"); }`;
  } catch {
    return '';
  }
}

function asAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Nothing is painted between the two changes of the theme: they happen in one go. */
function inLight<T>(look: () => T): T {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  try {
    return look();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

function withItsStyles(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = [picture, ...picture.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const name of carried) {
      const value = style.getPropertyValue(name);
      if (value) element.setAttribute(name, value);
    }
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
  return copy;
}

function svgElement(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}
