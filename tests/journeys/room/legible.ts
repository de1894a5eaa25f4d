import { expect, type Page } from '@playwright/test';

/** The smallest letters on a wall of 1920 by 1080, in CSS pixels. */
const smallest = 40;

/** Expects every word on a wall to be large enough and within the window. What only screen readers get does not count. */
export async function reads(page: Page, state: string): Promise<void> {
  expect(page.viewportSize()).toEqual({ width: 1920, height: 1080 });
  await expect.poll(() => page.evaluate(unread, smallest), `words that the last row cannot read: ${state}`).toEqual([]);
}

/** Runs in the page. */
function unread(least: number): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent?.trim();
    if (!element || !words || element.closest('.spoken, title, script, noscript')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < least) found.push(`${size.toFixed(1)} px: ${words}`);
    // What is cut on purpose ends in an ellipsis within its box.
    const cut = element.closest('[class*="title"], [class*="text"], [class*="note"], [class*="name"], [class*="lens"]');
    if (!cut && (left < -0.5 || right > innerWidth + 0.5 || top < -0.5 || bottom > innerHeight + 0.5)) found.push(`outside: ${words}`);
  }
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
  if (scrollWidth > clientWidth || scrollHeight > clientHeight) found.push(`the page is ${scrollWidth} by ${scrollHeight}`);
  const main = document.querySelector('main');
  if (main && (main.scrollHeight > main.clientHeight + 1 || main.scrollWidth > main.clientWidth + 1)) {
    found.push(`the wall holds ${main.scrollWidth} by ${main.scrollHeight}`);
  }
  return found;
}
