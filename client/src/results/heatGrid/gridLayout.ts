// Where everything in the heat grid goes: pure, in pixels.
import { cut, widthOf, wrapped } from '../picture/textWidth';

export interface GridRow {
  readonly id: string;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

export interface GridLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  /** Where the texts of the cards begin. */
  readonly textX: number;
  /** The columns' names in lines. */
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly GridRow[];
}

/** Some of the rows, with the names of the columns above them. */
export interface GridBlock extends GridLayout {
  /** Where its left edge is. */
  readonly x: number;
  /** Which row its first one is. */
  readonly first: number;
}

/** In ems. */
const blockGap = 2;
export const lineHeight = 1.2;
const narrowest = 3.6;
const widest = 9;
/** Of a column where blocks stand beside each other: texts need the room more. No word of a name is cut for it. */
const wideInBlocks = 5.6;

/**
 * The grid in blocks of rows beside each other, the first of them where one begins to read: a frame that is wider than high has room for them.
 * @param count of the blocks
 */
export function gridBlocks(
  rows: readonly { readonly id: string; readonly text: string }[],
  names: readonly string[],
  { width, em }: { readonly width: number; readonly em: number },
  mirrored: boolean,
  count: number,
): readonly GridBlock[] {
  const each = Math.ceil(rows.length / count);
  const longest = Math.max(...names.flatMap((name) => name.split(/\s+/).map(widthOf)));
  const widestInBlocks = Math.min(widest, Math.max(wideInBlocks, longest + 0.3));
  const blockWidth = (width - (count - 1) * blockGap * em) / count;
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, index) => {
    const along = index * (blockWidth + blockGap * em);
    const layout = gridLayout(
      rows.slice(index * each, (index + 1) * each),
      names,
      { width: blockWidth, em },
      mirrored,
      count > 1 ? widestInBlocks : widest,
    );
    return { ...layout, x: mirrored ? width - blockWidth - along : along, first: index * each };
  });
}

/**
 * @param names of the columns
 * @param mirrored the columns stand on the left of the texts, for who reads from right to left
 */
export function gridLayout(
  rows: readonly { readonly id: string; readonly text: string }[],
  names: readonly string[],
  { width, em }: { readonly width: number; readonly em: number },
  mirrored: boolean,
  widestColumn = widest,
): GridLayout {
  const columnWidth = Math.min(widestColumn, Math.max(narrowest, (width / em) * 0.16)) * em;
  const textWidth = width - names.length * columnWidth;
  const heads = names.map((name) => wrapped(name, columnWidth / em - 0.2, 4).map((line) => cut(line, columnWidth / em)));
  let top = (1.9 + Math.max(...heads.map(({ length }) => length)) * lineHeight) * em;
  const placed = rows.map(({ id, text }) => {
    const lines = wrapped(text, textWidth / em - 0.8, 4);
    const height = Math.max(1.9, lines.length * lineHeight + 0.5) * em;
    const row = { id, lines, top, height };
    top += height;
    return row;
  });
  return {
    width,
    height: top + 0.3 * em,
    textX: mirrored ? width : 0,
    columns: names.map((_, index) => ({
      x: mirrored ? (names.length - 1 - index) * columnWidth : textWidth + index * columnWidth,
      width: columnWidth,
    })),
    heads,
    rows: placed,
  };
}
