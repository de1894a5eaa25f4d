// A picture that leaves its page: it carries its colours, its letters and what it is about with it.

import { isRightToLeft } from '../../languages/formats';
import { acrossFor } from './across';

/** What stands above a picture in a file. */
export interface PictureCaption {
  readonly title: string;
  /** In order: the question, the day, how many people. */
  readonly says: readonly string[];
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
const captionHeight = 76;

/**
 * The picture as a file of its own, on light paper whatever the theme of the screen.
 * @param picture as it stands on the page
 */
export function standalone(picture: SVGSVGElement, { title, says }: PictureCaption): { svg: string; width: number; height: number } {
  const { width: wide, height: high } = picture.viewBox.baseVal;
  const width = Math.round(wide + 2 * margin);
  const height = Math.round(high + 2 * margin + captionHeight);
  const { copy, paper, ink, letters } = inLight(() => {
    const page = getComputedStyle(document.documentElement);
    return {
      copy: withItsStyles(picture),
      paper: page.getPropertyValue('--paper'),
      ink: page.getPropertyValue('--ink'),
      letters: page.getPropertyValue('--text'),
    };
  });
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(margin + captionHeight));
  copy.setAttribute('width', String(wide));
  copy.setAttribute('height', String(high));
  const file = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const words = { fill: ink, 'font-family': letters, direction: isRightToLeft() ? 'rtl' : 'ltr' };
  const start = acrossFor(width)(margin);
  file.append(
    svgElement('rect', { width, height, fill: paper }),
    svgElement('text', { ...words, x: start, y: margin + 20, 'font-size': 22, 'font-weight': 700 }, title),
    svgElement('text', { ...words, x: start, y: margin + 48, 'font-size': 15 }, says.join(' · ')),
    copy,
  );
  return { svg: new XMLSerializer().serializeToString(file), width, height };
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
