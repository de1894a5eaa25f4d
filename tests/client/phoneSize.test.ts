/** What a phone downloads before its first card: a room of phones on one hotel network has to get it. */
import { describe, expect, it } from 'vitest';
import { scriptsOf } from '../bench/builtScripts.js';
import { goals } from '../bench/goals.js';

/** Traces that code leaves in the built files, with the screen that is known to load it. */
const elsewhere = [
  { what: 'the console', trace: 'ConsoleFrames', screen: 'console' },
  { what: 'the projector', trace: 'StageFrames', screen: 'projector' },
  { what: 'the summary', trace: 'query Summary(', screen: 'summary' },
  { what: 'the page on the figures', trace: 'arXiv:2210.13265', screen: 'figures' },
  { what: 'decks of one’s own', trace: 'twoHatsDeck', screen: 'decks' },
  { what: 'Apollo Client', trace: 'standby', screen: 'console' },
] as const;

const textOf = (screen: Parameters<typeof scriptsOf>[0]) =>
  scriptsOf(screen)
    .map(({ text }) => text)
    .join('\n');

describe('what a phone downloads up to the first card', () => {
  it('is at most 145 kB of compressed JavaScript', () => {
    const bytes = scriptsOf('phone').reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
    expect(bytes / 1000).toBeLessThanOrEqual(goals['phone.js_gzip_kb'].goal.atMost);
  });

  it.each(elsewhere)('holds nothing of $what', ({ trace, screen }) => {
    expect(textOf(screen)).toContain(trace);
    expect(textOf('phone')).not.toContain(trace);
  });

  it('holds neither the QR code nor the exports', () => {
    // Without the hash, whose letters mean nothing.
    const files = scriptsOf('phone').map(({ file }) => file.replace(/-[\w-]{8}\.js$/, ''));
    expect(files.filter((file) => /console|projector|summary|decks|qr|csv|export/i.test(file))).toEqual([]);
  });
});
