import { expect } from '@playwright/test';
import type { OtherBrowser } from '../../browser/others/otherBrowser.js';

/** A screen in a browser that Playwright does not drive: found by what it says, pointed at where it is. */
export class AnyScreen {
  constructor(
    readonly browser: OtherBrowser,
    private readonly pointer: 'touch' | 'mouse',
    /** Without a slash at its end. */
    private readonly server: string,
  ) {}

  async visit(path: string): Promise<void> {
    await this.browser.visit(this.server + path);
  }

  /** Words of everything in sight that the CSS selector finds. */
  async words(selector: string): Promise<string[]> {
    return (await this.browser.evaluate(`(${seen})(${JSON.stringify(selector)}).map(({ words }) => words)`)) as string[];
  }

  /** Waits until one of the elements in sight says so, in these words or in words that match. */
  async says(selector: string, said: string | RegExp): Promise<void> {
    const matches = async () => (await this.words(selector)).filter((words) => isSaid(said, words));
    await expect.poll(matches, `${selector} says ${said}`).not.toEqual([]);
  }

  /** Points at the first element that says so, once nothing lies over it. */
  async press(selector: string, said: string | RegExp): Promise<void> {
    await this.says(selector, said);
    const found = (await this.words(selector)).find((words) => isSaid(said, words));
    const spot = () => this.browser.evaluate(`(${spotOf})((${seen})(${JSON.stringify(selector)}), ${JSON.stringify(found)})`);
    let at: unknown = null;
    await expect.poll(async () => (at = await spot()), `${selector} that says ${said} lies open`).not.toBeNull();
    const { x, y } = at as { x: number; y: number };
    await this.browser.act([
      {
        type: 'pointer',
        id: this.pointer,
        parameters: { pointerType: this.pointer },
        actions: [
          { type: 'pointerMove', x, y, duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  /** Points at a field and types over what it holds. */
  async write(label: string, text: string): Promise<void> {
    // What is still being drawn may move under the hand.
    await expect(async () => {
      await this.press('label', label);
      expect(await this.browser.evaluate('document.activeElement.matches("input, textarea")')).toBe(true);
    }).toPass({ intervals: [100] });
    await this.browser.evaluate('document.activeElement.select()');
    const strokes = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.browser.act([{ type: 'key', id: 'keys', actions: strokes }]);
    await expect.poll(() => this.browser.evaluate('document.activeElement.value')).toBe(text);
  }
}

function isSaid(said: string | RegExp, words: string): boolean {
  return typeof said === 'string' ? words === said : said.test(words);
}

/** Runs in the page, as all below: what is in sight, with its name or its words. */
function seen(selector: string): { element: Element; words: string }[] {
  return [...document.querySelectorAll(selector)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => ({ element, words: (element.ariaLabel ?? element.textContent).replace(/\s+/g, ' ').trim() }));
}

/** The middle of the element that says so; null while there is none, or something else lies over it. */
function spotOf(all: ReturnType<typeof seen>, words: string): { x: number; y: number } | null {
  const element = all.find((one) => one.words === words)?.element;
  if (!element) return null;
  element.scrollIntoView({ block: 'center' });
  // The first of its boxes: a link may go over two lines.
  const { left, top, width, height } = element.getClientRects()[0] as DOMRect;
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  return element.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
}
