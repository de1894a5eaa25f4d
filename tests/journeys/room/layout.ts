import { expect, type Page } from '@playwright/test';

/** Long words must not push anything out of sight: the page is as wide as its window. */
export async function fitsItsWidth({ page }: { page: Page }, what = ''): Promise<void> {
  const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overhang, `pixels that hang over to the side ${what}`).toBeLessThanOrEqual(0);
}
