// Results within pages of others: what the operator allows is shown there and follows the workshop, until its links end; nothing else is, and
// nobody is led there to press what only they may.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import { isAccessible } from './room/accessible.js';
import { test as base, expect } from './room/journey.js';
import { consoleOf, openWorkshop, usualTitle } from './room/opened.js';
import { PictureScreen } from './screens/picture.js';
import { SummaryScreen } from './screens/summary.js';

/** A page of somebody else's: whatever is asked of it, it answers what was put into it last. */
class OtherSite {
  #body = '';

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  static async start(): Promise<OtherSite> {
    const server = createServer((_, answer) =>
      answer.setHeader('content-type', 'text/html').end(`<!doctype html><title>Page</title>${site.#body}`),
    );
    server.listen(0);
    await once(server, 'listening');
    const site: OtherSite = new OtherSite(server, (server.address() as AddressInfo).port);
    return site;
  }

  /** Another site than that of the server, whose pages a browser keeps apart. */
  get far(): string {
    return `http://localhost:${this.port}`;
  }

  /** The same site as that of the server: within its pages ours find what the device keeps for us. */
  get near(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async page(context: BrowserContext, origin: string, body: string): Promise<Page> {
    this.#body = body;
    const page = await context.newPage();
    await page.goto(origin);
    return page;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const test = base.extend<object, { readonly named: OtherSite; readonly stranger: OtherSite }>({
  named: [otherSite, { scope: 'worker' }],
  stranger: [otherSite, { scope: 'worker' }],
  serverEnv: [async ({ named }, use) => use({ EMBED_ORIGINS: `${named.far},${named.near}` }), { scope: 'worker' }],
});

// biome-ignore lint/correctness/noEmptyPattern: that is how Playwright is told that a fixture needs no other.
async function otherSite({}: object, use: (site: OtherSite) => Promise<void>): Promise<void> {
  const site = await OtherSite.start();
  await use(site);
  site.stop();
}

const framing = (...addresses: readonly string[]) =>
  addresses.map((address, index) => `<iframe id="frame-${index}" src="${address}" width="960" height="540"></iframe>`).join('');

/** What a browser shows in place of a page that may not be framed has no document of ours. */
async function isRefused(page: Page, index: number): Promise<void> {
  const frame = await (await page.waitForSelector(`#frame-${index}`)).contentFrame();
  await expect.poll(() => frame?.url()).toBe('chrome-error://chromewebdata/');
}

test('a picture is put into a wiki with the code that the console gives, follows the workshop there, and goes when its links end', async ({
  devices,
  api,
  named,
}) => {
  const workshop = await openWorkshop(api);
  const [ada, ben] = await workshop.joinAll('Ada', 'Ben');
  const facilitator = await consoleOf(workshop, devices);
  const { page, share, device } = facilitator;
  await device.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await facilitator.act('Share links…');
  await expect(share).toContainText(`it is shown on ${named.far} and ${named.near}`);
  await share.getByRole('button', { name: 'Make a picture link' }).click();
  await share.getByLabel('Picture', { exact: true }).selectOption({ label: 'Heat grid, newest round' });
  const ofPicture = share.getByRole('listitem').filter({ hasText: 'For a slide or a web page' });
  await ofPicture.getByRole('button', { name: 'Copy the code for a web page' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('<iframe src=');
  const code = await page.evaluate(() => navigator.clipboard.readText());

  const reader = await devices.laptop();
  // A browser that lets frames of other sites keep nothing.
  await reader.context.addInitScript(() => {
    if (window.self === window.top) return;
    const get = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get });
  });
  // The console's own address is one that phones reach; here the one that the test has.
  const here = (address: string) => address.replace(/http:\/\/[^/]+/, new URL(facilitator.page.url()).origin);
  const article = await named.page(reader.context, named.far, here(code));
  const framed = new PictureScreen(article.frameLocator('iframe'));
  await expect(framed.title).toHaveText('Nothing is revealed yet');

  await workshop.step('startSorting');
  for (const person of [ada, ben]) await person?.place({ 'stays-within-reach': 'FIRST', 'looks-outside': 'SECOND' });
  await workshop.step('reveal');
  await expect(framed.picture(/^The heat grid: 12 cards by 2 columns/)).toBeVisible();
  // Two of the twelve cards, and on both the two agree.
  await expect(framed.main).toContainText('At least two people sorted 2 of the 12 cards. The room is unanimous on all 2 cards.');
  await expect(framed.main).toContainText(usualTitle);

  await test.step('in a tab of its own: light or dark as its address says, told as a table', async () => {
    const link = here(/src="([^"]+)"/.exec(code)?.[1] ?? '');
    const tab = (await devices.laptop({ viewport: { width: 960, height: 540 } })).page;
    await tab.goto(link.replace('heat-grid', 'role-map/1').replace('#', '?theme=dark#'));
    const map = new PictureScreen(tab);
    await expect(map.picture(/^The role map: 12 cards/)).toBeVisible();
    await expect(tab.getByRole('table', { name: 'The role map as a table' })).toContainText('Agreed');
    await expect(tab.locator('html')).toHaveAttribute('data-theme', 'dark');
    // Nothing scrolls in a slide.
    expect(await tab.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
    await isAccessible(tab, 'picture');
    await tab.goto(link.replace('heat-grid', 'slope'));
    await expect(map.title).toHaveText('Nothing to compare yet');
  });

  await test.step('the projector stands beside it, and both are out when their links end; the summary stays', async () => {
    const both = await named.page(
      reader.context,
      named.far,
      here(code) + framing(`${new URL(page.url()).origin}/projector#${workshop.projector}`),
    );
    const wall = both.frameLocator('#frame-0');
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(usualTitle);
    for (const kind of ['picture', 'projector'] as const) await facilitator.endLinks(kind);
    await expect(share).toContainText('1 picture link ended ✓');
    await expect(framed.title).toHaveText('This picture is no longer shown');
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('This link is no longer good');
    const summary = new SummaryScreen((await devices.laptop()).page);
    await summary.visit(workshop.summaryReader);
    await expect(summary.title).toHaveText(usualTitle);
  });
});

test('no page that is for doing something is shown within another, not even where others may be, and nobody shows anything who is not named', async ({
  devices,
  api,
  server,
  named,
  stranger,
}) => {
  const workshop = await openWorkshop(api);
  const link = await workshop.issueLink('PICTURES');
  const doing = [
    '/',
    `/j/${workshop.joinCode}`,
    `/console#${workshop.facilitator}`,
    `/console/${workshop.id}`,
    `/console/${workshop.id}/run-sheet`,
    '/decks',
    `/series/${workshop.id}`,
    '/graphql',
    '/figures',
  ].map((path) => server.url + path);
  const showing = [`/projector#${workshop.projector}`, `/summary#${workshop.summaryReader}`, `/picture/role-map#${link}`].map(
    (path) => server.url + path,
  );
  const { context, watch } = await devices.laptop();
  watch.expect(/frame-ancestors|Refused to|ERR_BLOCKED_BY_RESPONSE|X-Frame-Options/i);
  const allowed = await named.page(context, named.near, framing(...doing, ...showing));
  for (const index of doing.keys()) await isRefused(allowed, index);
  await expect(allowed.frameLocator(`#frame-${doing.length}`).getByRole('heading', { level: 1 })).toHaveText(usualTitle);
  const foreign = await stranger.page(context, stranger.near, framing(...doing, ...showing));
  for (const index of [...doing, ...showing].keys()) await isRefused(foreign, index);
});

test('a frame holds nothing that this device keeps: whoever leads the workshop finds no button of theirs in it, and no way to the console', async ({
  devices,
  api,
  server,
  named,
}) => {
  const workshop = await openWorkshop(api);
  const [ada, ben] = await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  for (const person of [ada, ben]) await person?.place({ 'looks-outside': 'SECOND' });
  await workshop.step('reveal');
  const { device, page } = await consoleOf(workshop, devices);
  const change = (at: Page | FrameLocator) => at.getByRole('button', { name: /^(Change|Decide): / });
  await page.goto(`/summary#${workshop.summaryReader}`);
  await expect(change(page).first(), 'outside of a frame').toBeVisible();
  // With the time at which it was seen last.
  const recent = () => page.evaluate(() => localStorage.getItem('two-hats:recent'));
  const before = await recent();

  const around = await named.page(
    device.context,
    named.near,
    framing(`${server.url}/summary#${workshop.summaryReader}`, `${server.url}/summary/${workshop.id}`),
  );
  const frame = around.frameLocator('#frame-0');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(usualTitle);
  await expect(change(frame)).toHaveCount(0);
  expect(await recent()).toBe(before);
  await expect(around.frameLocator('#frame-1').getByRole('heading', { level: 1 }), 'without a link').toHaveText('This page needs its link');
  // The way to the start is one within the page: no server is asked, and no policy of one holds.
  await frame.getByRole('link', { name: 'Two Hats, to the start' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Not within another page');
  await expect(frame.getByRole('link', { name: 'Open it in a window of its own' })).toHaveAttribute('target', '_blank');
});
