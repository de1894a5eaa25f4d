/** How people set up their browsers to be able to read: a page has to stand it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** Folder for a picture of every state that is checked, for whoever wants to look at them; none are taken without it. */
const pictures = process.env.TWO_HATS_PICTURES;

/** The smallest window that WCAG 2.2 asks for (1.4.10): a laptop's at 400 %. */
const smallest = { width: 320, height: 256 };

/** Line height and spacing of WCAG 2.2, 1.4.12. */
const wideSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/**
 * Expects that nothing hangs over to the side of a page, or is cut within a button, in the smallest window, with letters twice as large, and with
 * wide spacing.
 */
export async function canBeReadLarge(page: Page, state: string): Promise<void> {
  const usual = page.viewportSize();
  await page.setViewportSize(smallest);
  await check(page, `${state}, 320 by 256`);
  if (usual) await page.setViewportSize(usual);

  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await check(page, `${state}, letters twice as large`);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));

  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, wideSpacing);
  await check(page, `${state}, wide spacing`);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

async function check(page: Page, state: string): Promise<void> {
  await picture(page, state);
  expect.soft(await page.evaluate(outOfSight), `what hangs over to the side or is cut: ${state}`).toEqual([]);
}

/** Runs in the page. */
function outOfSight(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  for (const element of document.querySelectorAll('body *'))
    element.toggleAttribute('data-scrolls', getComputedStyle(element).overflowX !== 'visible');
  const hangs = (element: Element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > clientWidth + 1) && !element.parentElement?.closest('[data-scrolls]');
  };
  const isCut = (element: Element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
  const culprits = scrollWidth > clientWidth ? [...document.querySelectorAll('body *')].filter(hangs) : [];
  const cut = [...document.querySelectorAll('button')].filter(isCut);
  const named = [...culprits.slice(-3), ...cut].map((element) => `${element.tagName} ${element.className}: ${element.textContent}`);
  return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`, ...named] : named;
}

/** With the colours of the system in place of ours, as people set them up who cannot read others. */
export async function withSystemColours(page: Page, state: string, look: () => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
    await picture(page, `${state}, system colours, ${colorScheme}`);
    await look();
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: null });
}

/** Expects that something is drawn in more than one colour: what is told apart by colours alone is gone with the colours of the system. */
export async function isDrawn(shape: Locator, what: string): Promise<void> {
  expect.soft((await coloursOf(shape)).length, `colours in which ${what} is drawn`).toBeGreaterThan(1);
}

/** Expects that what is chosen has another ground than what is not. */
export async function standsOut(chosen: Locator, other: Locator, what: string): Promise<void> {
  const [one, two] = [await coloursOf(chosen), await coloursOf(other)];
  expect.soft(one[0], `the ground of ${what}`).not.toBe(two[0]);
}

/** The colours that can be seen, the most common one first: along the middle, where a flat shape is, or all over a large picture. */
async function coloursOf(shape: Locator): Promise<string[]> {
  const png = (await shape.first().screenshot()).toString('base64');
  // Decoded by the browser itself, on a page of its own that may read the pixels.
  const reader = await shape.page().context().newPage();
  const colours = await reader.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    if (!canvas) throw new Error('This browser draws nothing.');
    canvas.drawImage(bitmap, 0, 0);
    const isFlat = height < 200;
    const { data } = canvas.getImageData(0, isFlat ? Math.floor(height / 2) : 0, width, isFlat ? 1 : height);
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 4 / data.length);
    }
    return [...counts].filter(([, share]) => share > 0.02).sort((one, other) => other[1] - one[1]);
  }, png);
  await reader.close();
  return colours.map(([colour]) => colour);
}

async function picture(page: Page, state: string): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${state.replace(/\W+/g, '-')}.png`), fullPage: true });
}
