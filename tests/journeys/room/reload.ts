import { expect, type Page } from '@playwright/test';

/** Reloads while the network is cut. The page itself needs the network, so the browser's own page stands there afterwards. */
export async function reloadInVain(page: Page): Promise<void> {
  await expect(page.reload(), 'the page itself needs the network').rejects.toThrow(/net::ERR_/);
  // It comes a moment after the failure, and would end whatever is asked for meanwhile.
  await page.waitForURL('chrome-error://chromewebdata/', { waitUntil: 'commit' });
}
