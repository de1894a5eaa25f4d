// Where everything on the role map goes. Pure, and in pixels: the same facts in the same room are the same picture.

import { narrower, wrapped } from '../picture/textWidth';
import { inOneRow, type MapMark, type MapRow } from './mapRows';
import { pilesOf } from './piles';

/** What the picture has to fit into. */
export interface Room {
  readonly width: number;
  /** Null where the picture may be as high as it likes. */
  readonly height: number | null;
  /** The size of all its text. */
  readonly em: number;
  /** What stands above the marks without a place on the line, in ems; nothing is cut for it. */
  readonly besideHead?: number;
}

export interface PlacedMark extends MapMark {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedRow {
  readonly id: string;
  readonly title: string;
  /** The title in the lines that it has room for. */
  readonly lines: readonly string[];
  /** Where the first of these lines has its middle. */
  readonly linesAt: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the line between the roles runs. */
  readonly y: number;
  readonly marks: readonly PlacedMark[];
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Across a mark. */
  readonly mark: number;
  /** The ends of the line between the roles, where the middles of the outermost marks may be. */
  readonly from: number;
  readonly to: number;
  /** Where the marks without a place on the line begin; null when there are none. */
  readonly beside: number | null;
  readonly rows: readonly PlacedRow[];
}

/** In ems. */
const mark = 1.42;
const step = 1.5;
const head = 1.9;
const rowGap = 0.35;
const titleGap = 0.1;
const lineHeight = 1.05;
/** From this width on the titles of the rows stand beside them; above them on less. */
const wide = 27;

/**
 * The map in a room. Marks stand on the line of their dimension; those that would lie on each other are piled up around it, and piles are moved
 * apart as little as can be, so that the order by share is kept. Where a height is given and the dimensions do not fit, all marks share one line.
 */
export function mapLayout(rows: readonly MapRow[], room: Room): MapLayout {
  if (room.height === null) return laidOut(rows, room, 3, 3);
  const { height } = room;
  const fits = (layout: MapLayout) => layout.height <= height;
  const tried = [4, 3, 2, 1].flatMap((depth) => [3, 2, 1].map((lines) => ({ depth, layout: laidOut(rows, room, depth, lines) })));
  // Rather flatter piles than a title that is cut, and rather that than no piles at all: they say where a mark stands.
  const best =
    tried.find(({ depth, layout }) => depth > 1 && fits(layout) && layout.rows.every(isWhole)) ?? tried.find(({ layout }) => fits(layout));
  if (best) return spread(best.layout, height);
  return spread(laidOut(inOneRow(rows), room, 4, 1), height);
}

function isWhole({ title, lines }: PlacedRow): boolean {
  return lines.join(' ') === title.split(/\s+/).join(' ');
}

function laidOut(rows: readonly MapRow[], { width, em, besideHead = 0 }: Room, depth: number, titleLines: number): MapLayout {
  const titlesBeside = width >= wide * em && rows.some(({ title }) => title !== '');
  const titleWidth = titlesBeside ? Math.min(15, Math.max(8, (width / em) * 0.31)) * em : 0;
  const columnsBeside = Math.max(...rows.map(({ marks }) => Math.ceil(besideIn(marks).length / depth)));
  const besideWidth = columnsBeside === 0 ? 0 : Math.max(columnsBeside * step, besideHead, 4.5) * em + em;
  const from = titleWidth + (mark / 2) * em + 1;
  const to = width - besideWidth - (mark / 2) * em - 1;
  const beside = columnsBeside === 0 ? null : width - besideWidth + em;
  let top = head * em;
  const placed = rows.map((row): PlacedRow => {
    const onLine = row.marks.flatMap(({ lean }) => (lean === null ? [] : [lean * (to - from)]));
    const piles = pilesOf(onLine, to - from, step * em, depth);
    const besidePiles = inPiles(besideIn(row.marks).length, depth);
    const deepest = Math.max(1, ...piles.map(({ size }) => size), ...besidePiles);
    const marksHeight = deepest * step * em + rowGap * em;
    const lines = wrapped(row.title, ((titlesBeside ? titleWidth : width) / em - 0.6) / narrower, titlesBeside ? titleLines : 1);
    const titleHeight = row.title === '' ? 0 : lines.length * lineHeight * em;
    const height = titlesBeside ? Math.max(marksHeight, titleHeight + titleGap * em) : titleHeight + marksHeight;
    const bottom = top + height;
    const y = titlesBeside ? (top + bottom) / 2 : bottom - marksHeight / 2;
    const linesAt = titlesBeside ? y - ((lines.length - 1) / 2) * lineHeight * em : top + 0.7 * em;
    const places = [
      ...piles.map(({ at, size }) => ({ at: from + at, size })),
      ...besidePiles.map((size, column) => ({ at: (beside ?? 0) + (mark / 2 + column * step) * em, size })),
    ];
    const marks = placedIn(places, row.marks, y, step * em);
    const placedRow = { id: row.id, title: row.title, lines, linesAt, top, bottom, y, marks };
    top = bottom;
    return placedRow;
  });
  return { width, height: top, mark: mark * em, from, to, beside, rows: placed };
}

function besideIn(marks: readonly MapMark[]): readonly MapMark[] {
  return marks.filter(({ lean }) => lean === null);
}

function inPiles(count: number, depth: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / depth) }, (_, pile) => Math.min(depth, count - pile * depth));
}

/** Hands the marks, in their order, to the piles: each pile around the line, from top to bottom. */
function placedIn(piles: readonly { at: number; size: number }[], marks: readonly MapMark[], y: number, stepped: number): PlacedMark[] {
  const places = piles.flatMap(({ at, size }) =>
    Array.from({ length: size }, (_, place) => ({ x: at, y: y + (place - (size - 1) / 2) * stepped })),
  );
  return marks.flatMap((one, index) => {
    const place = places[index];
    return place ? [{ ...one, ...place }] : [];
  });
}

/** Shares out what is left of the height between the rows. */
function spread(layout: MapLayout, height: number): MapLayout {
  const more = Math.max(0, height - layout.height) / layout.rows.length;
  const rows = layout.rows.map((row, index): PlacedRow => {
    const by = more * (index + 0.5);
    return {
      ...row,
      top: row.top + more * index,
      bottom: row.bottom + more * (index + 1),
      y: row.y + by,
      linesAt: row.linesAt + by,
      marks: row.marks.map((one) => ({ ...one, y: one.y + by })),
    };
  });
  return { ...layout, height: Math.max(layout.height, height), rows };
}

/** How far apart the lines of a title are, in ems. */
export const titleLine = lineHeight;
/** The height of the line with the names of the roles, in ems. */
export const headHeight = head;
