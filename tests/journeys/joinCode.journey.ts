import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, projectorOf } from './room/opened.js';

/** Lines that a text takes, and how far it hangs over the right edge of the window, in pixels. */
interface Standing {
  readonly lines: number;
  readonly overhang: number;
}

test('even the widest join code stands on one line, on every wall and laptop', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const wall = await projectorOf(workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  for (const { page } of [wall, facilitator]) {
    const code = page.getByRole('main').getByText(workshop.joinCode, { exact: true }).first();
    await expect(code).toBeVisible();
    // Codes are drawn by lot: this one is put in the place of the one drawn.
    const drawn = await code.elementHandle();
    await drawn?.evaluate((element) => element.replaceChildren('WWWWWW'));
    for (const [width, height] of [
      [1920, 1080],
      [1440, 900],
      [1280, 720],
      [1024, 768],
      [390, 844],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      const seen = await drawn?.evaluate(standingOf);
      expect.soft(seen?.lines, `lines at ${width} × ${height} on ${page.url()}`).toBe(1);
      expect.soft(seen?.overhang, `overhang at ${width} × ${height} on ${page.url()}`).toBeLessThanOrEqual(0);
    }
  }
});

/** Runs in the page. */
function standingOf(element: Element): Standing {
  const text = document.createRange();
  text.selectNodeContents(element);
  const { right, height } = text.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return {
    lines: Math.round(height / Number.parseFloat(getComputedStyle(element).lineHeight)),
    overhang: Math.max(right - innerWidth, right - box.right),
  };
}
