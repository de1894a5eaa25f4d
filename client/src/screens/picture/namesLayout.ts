// Where the names of the cards go that a picture numbers. Pure, in pixels.
import { largestText } from '../../results/picture/fitting';
import { wrapped } from '../../results/picture/textWidth';

export interface NamesLayout {
  /** Beside the picture; else below it. */
  readonly beside: boolean;
  /** What they take of the frame: of its width beside the picture, of its height below it. */
  readonly share: number;
  /** The size of their text; null where there is no room for them. */
  readonly em: number | null;
  readonly columns: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** In ems. */
const line = 1.25;
const gap = 0.3;
const numberWidth = 2.4;
const columnGap = 1.5;
const narrowest = 12;
/** In pixels. */
const largest = 24;
const smallest = 9.5;
const shares = [0.34, 0.4, 0.46, 0.52];

/**
 * Names and picture share the frame so that the smaller of their texts is as large as it can be.
 * @param textIn the size of the picture's text in a frame of this size
 */
export function namesLayout(names: readonly string[], room: Room, textIn: (room: Room) => number): NamesLayout {
  const beside = room.width > room.height * 1.2;
  const part = (share: number): Room =>
    beside ? { width: room.width * share, height: room.height } : { width: room.width, height: room.height * share };
  const layouts = shares.map((share) => {
    const { em, columns } = namesIn(part(share), names);
    return { beside, share, em, columns, least: Math.min(em, textIn(part(1 - share))) };
  });
  const { least, ...best } = layouts.reduce((one, other) => (other.least > one.least ? other : one));
  return names.length === 0 || least < smallest ? { ...best, em: null } : best;
}

function namesIn(room: Room, names: readonly string[]): { readonly em: number; readonly columns: number } {
  const columnsWith = (em: number) => [1, 2, 3].find((columns) => fits(names, columns, em, room));
  const em = Math.min(
    largest,
    largestText((size) => columnsWith(size) !== undefined),
  );
  const columns = columnsWith(em);
  return { em: columns === undefined ? 0 : em, columns: columns ?? 1 };
}

/** Columns are filled evenly; one may have to take an entry more than its part. */
function fits(names: readonly string[], columns: number, em: number, room: Room): boolean {
  const width = (room.width / em - (columns - 1) * columnGap) / columns - numberWidth;
  if (width < narrowest) return false;
  const heights = names.map((name) => wrapped(name, width, 9).length * line + gap);
  const all = heights.reduce((sum, each) => sum + each, 0);
  return (all / columns + (columns > 1 ? Math.max(...heights) : 0)) * em <= room.height;
}
