// The lines under a picture that say how to read it, laid out by hand: in SVG nothing wraps by itself.
import { widthOf } from './textWidth';

/** What one entry of a legend takes: the width of its symbol, in ems, and its words. */
export interface LegendEntry {
  readonly symbol: number;
  readonly text: string;
}

/** An entry with where it begins and where its middle is, in pixels. */
export type Placed<Entry> = Entry & { readonly x: number; readonly y: number };

/** In ems. */
const line = 1.75;
const gap = 0.9;
/** A legend is not set in bold. */
const lighter = 0.9;
/** Between a symbol and its words. */
export const legendGap = 0.35;

/** @param width of the picture, in pixels */
export function legendIn<Entry extends LegendEntry>(
  entries: readonly Entry[],
  width: number,
  em: number,
): { readonly entries: readonly Placed<Entry>[]; readonly height: number } {
  let x = 0;
  let lines = entries.length === 0 ? 0 : 1;
  const placed = entries.map((entry) => {
    const takes = (entry.symbol + legendGap + widthOf(entry.text) * lighter) * em;
    if (x > 0 && x + takes > width) {
      x = 0;
      lines += 1;
    }
    const at = { ...entry, x, y: (lines - 0.5) * line * em };
    x += takes + gap * em;
    return at;
  });
  return { entries: placed, height: lines * line * em };
}
