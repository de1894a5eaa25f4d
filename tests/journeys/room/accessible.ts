import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Folder for a picture of every state that is checked, for whoever wants to look at all screens; none are taken without it. */
const pictures = process.env.TWO_HATS_PICTURES;

/**
 * Expects a page to pass axe's rules for WCAG 2.2 AA as it stands now, in the light and in the dark theme. Goes on after a failure, so that
 * one run names them all.
 *
 * @param state what the page shows, for the report
 */
export async function isAccessible(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(rules)
      .options({ resultTypes: ['violations'] })
      .analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, help, target, failureSummary })),
    );
    expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
    if (pictures) {
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${state.replace(/\W+/g, '-')}-${colorScheme}.png`), fullPage: true });
    }
  }
}
