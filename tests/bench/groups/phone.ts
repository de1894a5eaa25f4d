/** Phone: what it has to load before it can show the first card, and how long that takes where network and processor are slow. */

import { browsersHere } from '../../browser/findBrowser.js';
import { Api } from '../../support/api.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { Workshop } from '../../support/workshop.js';
import { scriptsOf } from '../builtScripts.js';
import type { Figures } from '../goals.js';
import { printTable } from '../report.js';
import { type SlowVisit, visitSlowly } from '../slowPhone.js';

/** Visits, each with a browser of its own; the middle one counts. */
const visits = 3;

export async function phone(): Promise<Figures> {
  const scripts = scriptsOf('phone');
  const kilobytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000;
  printTable({
    title: 'Phone: JavaScript up to the first card, kB gzip',
    rows: [['', 'kB'], ...scripts.map(({ file, gzipBytes }) => [file, gzipBytes / 1000]), ['together', kilobytes]],
  });
  return { 'phone.js_gzip_kb': kilobytes, ...(await slowPhone()) };
}

async function slowPhone(): Promise<Figures> {
  const [browser] = browsersHere();
  if (!browser) throw new Error('The visit of a slow phone needs Chrome or Chromium: name it in TWO_HATS_BROWSER.');
  const server = await ServerProcess.start();
  try {
    const workshop = await Workshop.open(new Api(() => server.url));
    await workshop.join('Ben');
    await workshop.step('startSorting');
    const all: SlowVisit[] = [];
    while (all.length < visits) all.push(await visitSlowly(browser, `${server.url}/j/${workshop.joinCode}`));
    const bytes = middle(all.map((visit) => visit.bytes)) / 1000;
    printTable({
      title: 'Phone: on 400 kbit/s with 400 ms latency and a processor four times slower',
      rows: [
        ['', 'form, ms', 'first card after “Join”, ms', 'kB until then', 'tap to next card, ms'],
        ...all.map(({ form, firstCard, bytes, taps }, index) => [`visit ${index + 1}`, form, firstCard, bytes / 1000, middle(taps)]),
      ],
    });
    printTable({
      title: 'Phone: what came over the wire until the first card, in bytes',
      rows: [['', 'bytes'], ...(all[0]?.responses ?? []).map(([path, size]) => [path, size])],
    });
    return {
      'phone.slow3g_join_ms': middle(all.map(({ form }) => form)),
      'phone.bytes_kb': bytes,
      'phone.slow_tap_ms': middle(all.flatMap(({ taps }) => taps)),
    };
  } finally {
    await server.stop();
  }
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
