/** An ear at a page: what a screen reader would say of it. It stands in for one, and knows no more than the page tells assistive technology. */
import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    heard: string[];
  }
}

/** Something that a person hears without doing anything for it. */
export class Ear {
  #known = 0;

  private constructor(private readonly page: Page) {}

  /** Listens from the next page load on. */
  static async at(page: Page): Promise<Ear> {
    await page.addInitScript(listen);
    return new Ear(page);
  }

  /**
   * Expects that exactly this was heard since the last time, in this order, and that the focus is on something.
   * What the focus came to reads as `→ heading: You are in, Ada`, the rest as it is said.
   */
  async hears(...sentences: readonly (string | RegExp)[]): Promise<void> {
    await this.hearsOnly(...sentences);
    await expect.poll(() => this.page.evaluate(() => document.activeElement?.tagName), 'what has the focus').not.toBe('BODY');
  }

  /** The same where nobody has used the page yet, and the focus may be on nothing. */
  async hearsOnly(...sentences: readonly (string | RegExp)[]): Promise<void> {
    const patterns = sentences.map((sentence) => (typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)));
    await expect.poll(() => this.#news(), 'what is heard').toEqual(patterns);
    this.#known += sentences.length;
  }

  /** The same, where the focus may come back to `passing` before that is gone, or not: the answer and the news of it race each other. */
  async hearsBeside(passing: string, ...sentences: readonly string[]): Promise<void> {
    const without = async () => (await this.#news()).filter((heard, index) => index === 0 || heard !== passing);
    await expect.poll(without, 'what is heard').toEqual(sentences);
    await this.forget();
  }

  /** Whatever was heard so far is not what this is about: a slow server makes pages tell that they wait. */
  async forget(): Promise<void> {
    this.#known = await this.page.evaluate(() => window.heard.length);
  }

  async #news(): Promise<string[]> {
    const heard = await this.page.evaluate(() => window.heard);
    return heard.slice(this.#known);
  }
}

/** Runs in the page. */
function listen(): void {
  const heard: string[] = [];
  window.heard = heard;
  const live = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';

  function wordsOf(node: Node): string {
    if (node instanceof Element && node.matches('[aria-hidden=true], svg:not([aria-label])')) return '';
    const words = node.childNodes.length > 0 ? [...node.childNodes].map(wordsOf).join('') : (node.textContent ?? '');
    return words.replace(/[ \n]+/g, ' ');
  }

  /** Screen readers get what is drawn, is not hidden from them and does not lie behind a dialog. */
  function isInReach(element: Element): boolean {
    const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
    return element.getClientRects().length > 0 && !element.closest('[aria-hidden=true], [inert]') && (!dialog || dialog.contains(element));
  }

  function nameOf(element: Element): string {
    const labelledBy = element.getAttribute('aria-labelledby');
    if (labelledBy)
      return labelledBy
        .split(' ')
        .map((id) => wordsOf(document.getElementById(id) ?? document.createTextNode('')))
        .join(' ');
    const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
    return element.getAttribute('aria-label') ?? wordsOf(label ?? element);
  }

  function roleOf(element: Element): string {
    if (/^H\d$/.test(element.tagName)) return 'heading';
    return (
      element.getAttribute('role') ?? { A: 'link', INPUT: 'field', TEXTAREA: 'field' }[element.tagName] ?? element.tagName.toLowerCase()
    );
  }

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) heard.push(`→ ${roleOf(target)}: ${nameOf(target).trim()}`);
  });

  new MutationObserver((changes) => {
    // A region whose words belong together is said as a whole, and once for all that changed in it; of another one only what was added.
    const whole = new Set<Element>();
    const added: Node[] = [];
    for (const { target, addedNodes, type } of changes) {
      const at = target instanceof Element ? target : target.parentElement;
      const region = at?.closest(live);
      if (region?.getAttribute('role') === 'log') added.push(...addedNodes);
      else if (region && (addedNodes.length > 0 || type === 'characterData')) whole.add(region);
      for (const node of addedNodes) {
        if (region || !(node instanceof Element) || !node.isConnected) continue;
        for (const inserted of [node, ...node.querySelectorAll('*')]) if (inserted.matches(live)) whole.add(inserted);
      }
    }
    for (const node of [...whole, ...added]) {
      const element = node instanceof Element ? node : node.parentElement;
      const words = wordsOf(node).trim();
      if (element?.isConnected && isInReach(element) && words) heard.push(words);
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
