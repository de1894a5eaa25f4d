/** Phone: the JavaScript that a phone has to load before it can show the first card. */

import { scriptsOf } from '../builtScripts.js';
import type { Figures } from '../goals.js';
import { printTable } from '../report.js';

export async function phone(): Promise<Figures> {
  const scripts = scriptsOf('phone');
  const kilobytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000;
  printTable({
    title: 'Phone: JavaScript up to the first card, kB gzip',
    rows: [['', 'kB'], ...scripts.map(({ file, gzipBytes }) => [file, gzipBytes / 1000]), ['together', kilobytes]],
  });
  return { 'phone.js_gzip_kb': kilobytes };
}
