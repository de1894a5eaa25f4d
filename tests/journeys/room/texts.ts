/** The product's own words in any of its languages, as its catalogues have them: for journeys of those who do not read English. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, type Page } from '@playwright/test';
import GettextFile from 'pofile';

/** Says an English text in another language. `values` fill its placeholders; `context` tells it from others that read alike. */
export type Say = (english: string, values?: Readonly<Record<string, unknown>>, context?: string) => string;

/** @param language as its catalogues are called, e.g. `de` */
export function sayIn(language: string): Say {
  const messages = Object.fromEntries(
    ['phone', 'desk'].flatMap((catalogue) => {
      const path = fileURLToPath(new URL(`../../../client/src/languages/catalogues/${language}/${catalogue}.po`, import.meta.url));
      return GettextFile.parse(readFileSync(path, 'utf8')).items.map(({ msgctxt, msgid, msgstr }) => [
        keyOf(msgid, msgctxt),
        compileMessage(msgstr[0] ?? ''),
      ]);
    }),
  );
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  return (english, values = {}, context) => {
    const key = keyOf(english, context);
    if (!(key in messages)) throw new Error(`No text “${english}” in ${language}`);
    return i18n._(key, values);
  };
}

function keyOf(english: string, context?: string | null): string {
  return `${context ?? ''}\u0004${english}`;
}

/** Expects that no word of ours is cut off: what ends in an ellipsis on purpose holds somebody's own words. */
export async function cutsNothing(page: Page, state: string): Promise<void> {
  expect.soft(await page.evaluate(cutTexts), `words that are cut: ${state}`).toEqual([]);
}

/** Runs in the page. */
function cutTexts(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('button, a, label, legend, h1, h2, h3, th, td, p, span, li, summary')) {
    if (element.closest('header [class*="title"], .spoken, [hidden], select, details:not([open]) > :not(summary)')) continue;
    const { overflowX, display } = getComputedStyle(element);
    const hides = overflowX === 'hidden' || overflowX === 'clip';
    // What hangs out of a button lies over the one beside it.
    // A pixel wide: read out only.
    if (element.clientWidth === 1) continue;
    if ((hides || element.tagName === 'BUTTON') && display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
      found.push(element.textContent.trim());
  }
  return found;
}

/** Expects every word on a page to come from a catalogue: in the pseudo-language those have accents. Data of the tests are in Greek. */
export async function saysNothingElse(page: Page, state: string): Promise<void> {
  expect.soft(await page.evaluate(plainTexts), `words in no catalogue: ${state}`).toEqual([]);
}

/** Runs in the page. */
function plainTexts(): string[] {
  const isPlain = (text: string | null) => text !== null && /[A-Za-z]{3}/.test(text) && !/[\u00c0-\u024f]/.test(text);
  const found = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (isPlain(node.textContent) && !node.parentElement?.closest('script, style, noscript, math, [lang]:not(html), .code, code, pre')) {
      found.add(node.textContent?.trim() ?? '');
    }
  }
  for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (isPlain(element.getAttribute(name))) found.add(`${name}: ${element.getAttribute(name)}`);
    }
  }
  if (isPlain(document.title.replace('Two Hats', ''))) found.add(`the tab: ${document.title}`);
  // The name of the product, addresses, join codes, and dates, which the browser writes.
  return [...found].filter(
    (text) => text !== 'Two Hats' && !/^[\d.:]+$|^https?:|^[B-DF-HJ-NP-TV-Z2-9]{3,6}$|^[A-Z][a-z]+ \d+, \d{4}$/.test(text),
  );
}

/** Expects every text of these that stands on a page by itself to say which language it is in, and that some do stand there. */
export async function saysItsLanguage(page: Page, texts: readonly string[], language: string, state: string): Promise<void> {
  const found = await page.evaluate(languagesOf, texts);
  expect.soft(found, `none of these texts is there: ${state}`).not.toEqual([]);
  expect
    .soft(
      found.filter(({ said }) => said !== language),
      `texts in the language of the page: ${state}`,
    )
    .toEqual([]);
}

/** Runs in the page. Numbers and quotes around a text are the page's own. */
function languagesOf(texts: readonly string[]): { text: string; said: string | null }[] {
  const found: { text: string; said: string | null }[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = (node.textContent ?? '').replace(/^[\s\d.‘]+|[\s’]+$/g, '');
    if (texts.includes(text)) found.push({ text, said: node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? null });
  }
  return found;
}
