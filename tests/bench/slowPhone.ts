/** A phone as slow as they come, in real Chromium: 400 kbit/s with 400 ms latency, a processor four times slower, nothing loaded before. */
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { browserArgs } from '../browser/browserArgs.js';

const network = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const processor = 4;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
/** How many cards are sorted, each measured. */
const cards = 8;
/** How long a finger stays on what it taps, in milliseconds. */
const fingerStays = 80;

export interface SlowVisit {
  /** From opening the link until the form to join is drawn, in milliseconds. */
  readonly form: number;
  /** From the tap on "Join" until the first card is drawn, in milliseconds. */
  readonly firstCard: number;
  /** What had come over the wire by then, in bytes: as it was compressed, with headers, and the frames of the socket. */
  readonly bytes: number;
  /** Every response by then with its bytes, in the order of asking. */
  readonly responses: readonly (readonly [path: string, bytes: number])[];
  /** From each tap on a column, as the finger leaves it, until the frame with the next card, in milliseconds. */
  readonly taps: readonly number[];
}

/**
 * Joins a workshop that is being sorted, and sorts some cards.
 * @param browserPath of a Chromium
 * @param link that people scan
 */
export async function visitSlowly(browserPath: string, link: string): Promise<SlowVisit> {
  const browser = await chromium.launch({ executablePath: browserPath, args: browserArgs() });
  try {
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const received = await watchWire(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
    await session.send('Network.emulateNetworkConditions', network);

    await page.goto(link, { waitUntil: 'commit' });
    const form = await drawnAt(page, 'form button[type=submit]');
    await page.getByLabel('Your name').fill('Ada');
    const join = page.getByRole('button', { name: 'Join', exact: true });
    const joined = await page.evaluate(() => performance.now());
    await join.tap();
    const firstCard = (await drawnAt(page, '#card-text')) - joined;
    const responses = received();
    const bytes = responses.reduce((sum, [, size]) => sum + size, 0);

    const taps: number[] = [];
    while (taps.length < cards) taps.push(await tapToNextCard(page, session));
    return { form, firstCard, bytes, responses, taps };
  } finally {
    await browser.close();
  }
}

/** When the page had drawn what the selector finds, in milliseconds since it was asked for. */
async function drawnAt(page: Page, selector: string): Promise<number> {
  const found = await page.waitForFunction(
    (wanted) => {
      if (!document.querySelector(wanted)) return null;
      return new Promise<number>((drawn) => requestAnimationFrame(() => setTimeout(() => drawn(performance.now()))));
    },
    selector,
    { polling: 'raf', timeout: 60_000 },
  );
  return (await found.jsonValue()) as number;
}

/** What comes over the wire from now on. */
async function watchWire(session: CDPSession): Promise<() => [path: string, bytes: number][]> {
  const paths = new Map<string, string>();
  const bytes = new Map<string, number>();
  const add = (id: string, size: number) => bytes.set(id, (bytes.get(id) ?? 0) + size);
  session.on('Network.requestWillBeSent', ({ requestId, request }) => paths.set(requestId, new URL(request.url).pathname));
  session.on('Network.webSocketCreated', ({ requestId, url }) => paths.set(requestId, `${new URL(url).pathname} (socket)`));
  session.on('Network.webSocketHandshakeResponseReceived', ({ requestId, response }) => add(requestId, response.headersText?.length ?? 0));
  session.on('Network.webSocketFrameReceived', ({ requestId, response }) => add(requestId, Buffer.byteLength(response.payloadData)));
  // What has not come to its end yet counts as far as it has come.
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => add(requestId, encodedDataLength));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await session.send('Network.enable');
  return () => [...paths].map(([id, path]) => [path, bytes.get(id) ?? 0]);
}

/** Sorts the card on the table; from the finger leaving the column to the frame with the next card, in milliseconds. */
async function tapToNextCard(page: Page, session: CDPSession): Promise<number> {
  // Measured in the page: what drives it from outside is slow as well.
  await page.evaluate(() => {
    const card = document.querySelector('#card-text')?.textContent;
    const { dataset } = document.documentElement;
    dataset.nextCardAfter = '';
    addEventListener(
      'click',
      // The time of the event is that of the touch, however late the page comes to hear of it.
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // A card that has only just come takes no tap.
          if (document.querySelector('#card-text')?.textContent === card) return;
          const { port1, port2 } = new MessageChannel();
          // Heard as soon as the frame is done, and before timers: what is put off until after the frame is not the next card's.
          port1.onmessage = () => {
            dataset.nextCardAfter = String(performance.now() - timeStamp);
          };
          port2.postMessage(null);
        });
      },
      { capture: true, once: true },
    );
  });
  const column = page.getByRole('group', { name: 'Put the card into' }).getByRole('button').first();
  const { x, y, width, height } = (await column.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + width / 2, y: y + height / 2 }] });
  await page.waitForTimeout(fingerStays);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(() => setTimeout(drawn)))));
  const after = await page.evaluate(() => document.documentElement.dataset.nextCardAfter);
  return after ? Number(after) : tapToNextCard(page, session);
}
