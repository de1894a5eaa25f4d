import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules that a theme may break. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Folder for a picture of every state that is checked, for whoever wants to look at all screens; none are taken without it. */
const pictures = process.env.TWO_HATS_PICTURES;

/**
 * Expects a page to pass axe's rules for WCAG 2.2 AA and good practice as it stands now, in the light and in the dark theme. Goes on after
 * a failure, so that one run names them all.
 *
 * @param state what the page shows, for the report
 */
export async function isAccessible(page: Page, state: string): Promise<void> {
  // A page that is not drawn yet has neither a heading nor a main part, and that is no finding.
  await page.getByRole('heading', { level: 1, includeHidden: true }).first().waitFor({ state: 'attached' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The mode for pages without frames, which ours are: it spares a second page for each check.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
    // The themes differ in colours and in nothing else.
    if (colorScheme === 'light') axe.withTags(rules);
    else axe.withRules(colourRules);
    const found = (await axe.analyze()).violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, help, target, failureSummary })),
    );
    expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
    if (pictures) {
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${state.replace(/\W+/g, '-')}-${colorScheme}.png`), fullPage: true });
    }
  }
}
