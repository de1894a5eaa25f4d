// Every card in a row, every column beside it: the more ballots a cell has, the deeper its colour. Each says its share in figures too.
import { plural, t } from '@lingui/core/macro';
import type { CardResult, Column } from '@two-hats/shared';
import { useMemo, useRef } from 'react';
import { type ColumnWords, useColumnWords } from '../../design/columnWords';
import { HatShapes } from '../../design/HatMark';
import { useFromDeck } from '../../languages/FromDeck';
import { isRightToLeft } from '../../languages/formats';
import { percentIn } from '../figures';
import { largestText } from '../picture/fitting';
import { legendGap, legendIn, type Placed } from '../picture/legend';
import { lineAsWritten } from '../picture/textWidth';
import { useRoom } from '../picture/useRoom';
import { type GridLayout, type GridRow, gridBlocks, lineHeight } from './gridLayout';
import styles from './HeatGrid.module.css';

interface HeatGridProps {
  cards: readonly { readonly id: string; readonly text: string }[];
  /** In the order in which the cards are to stand. */
  results: readonly CardResult[];
  hasModel: boolean;
  /** How many blocks of rows stand beside each other; unless told, two of a long grid where there is room, so that a file of it fits a slide. */
  blocks?: number;
}

export function HeatGrid({ cards, results, hasModel, blocks }: HeatGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const words = useColumnWords();
  const columns = useMemo(() => results[0]?.columns.map(({ column }) => column) ?? [], [results]);
  const picture = useMemo(() => {
    if (!room) return null;
    const names = columns.map((column) => words[column]);
    const usual = results.length > 20 && room.width >= 80 * room.em ? 2 : 1;
    const placed = gridBlocks(gridRows(cards, results), names, room, isRightToLeft(), blocks ?? usual);
    const legend = legendIn(gridLegend(hasModel), room.width, room.em);
    return { blocks: placed, width: room.width, height: Math.max(...placed.map(({ height }) => height)), em: room.em, legend };
  }, [room, cards, results, columns, words, hasModel, blocks]);
  return (
    <div ref={frame} className={styles.frame}>
      {picture && (
        <svg
          className={styles.grid}
          viewBox={`0 0 ${picture.width} ${picture.height + picture.legend.height}`}
          role="img"
          aria-label={t`The heat grid: ${plural(results.length, { one: '# card', other: '# cards' })} by ${plural(columns.length, { one: '# column', other: '# columns' })}, each with its share of the ballots.`}
        >
          {picture.blocks.map((layout) => (
            <g key={layout.first} transform={`translate(${layout.x} 0)`}>
              {columns.map((column, index) => (
                <Head key={column} column={column} index={index} layout={layout} em={picture.em} />
              ))}
              {layout.rows.map((row, index) => {
                const result = results[layout.first + index];
                return result && <Row key={row.id} row={row} result={result} layout={layout} em={picture.em} hasModel={hasModel} />;
              })}
            </g>
          ))}
          <g transform={`translate(0 ${picture.height})`}>
            {picture.legend.entries.map((entry) => (
              <Entry key={entry.text} entry={entry} width={picture.width} em={picture.em} />
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}

/** The number stays at the side where one begins to read, whatever the text is written in. */
function numberedLine(line: string, place: number): string {
  const [, number = '', text = line] = (place === 0 && /^(\d+\. )(.*)$/.exec(line)) || [];
  return `${number}${lineAsWritten(text)}`;
}

/** The cards as rows, numbered in their order. */
function gridRows(cards: HeatGridProps['cards'], results: readonly CardResult[]) {
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  return results.map(({ cardId }, index) => ({ id: cardId, text: `${index + 1}. ${texts.get(cardId) ?? cardId}` }));
}

function gridLegend(hasModel: boolean) {
  return [
    { symbol: 1.4, text: t`the leading column`, mark: styles.leads },
    ...(hasModel ? [{ symbol: 0.9, text: t`the model’s column`, mark: styles.key }] : []),
  ];
}

/** How to draw the grid into a frame: with the largest text that has room, in as many blocks as that takes. */
export function gridFitting(
  { cards, results, hasModel }: HeatGridProps,
  words: ColumnWords,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly em: number; readonly blocks: number } {
  const rows = gridRows(cards, results);
  const names = results[0]?.columns.map(({ column }) => words[column]) ?? [];
  const blocksWith = (em: number) =>
    [1, 2, 3, 4].find((count) => {
      const placed = gridBlocks(rows, names, { width, em }, false, count);
      const high = Math.max(...placed.map((block) => block.height)) + legendIn(gridLegend(hasModel), width, em).height;
      return high <= height && textWidthIn(placed[0]) >= narrowestText * em;
    });
  const em = largestText((size) => blocksWith(size) !== undefined);
  return { em, blocks: blocksWith(em) ?? (width > height ? 2 : 1) };
}

/** In ems: narrower texts would be broken after every word. */
const narrowestText = 11;

function textWidthIn(block: GridLayout | undefined): number {
  return block ? block.width - block.columns.reduce((sum, { width }) => sum + width, 0) : 0;
}

function Head({ column, index, layout, em }: { column: Column; index: number; layout: GridLayout; em: number }) {
  const { x, width } = layout.columns[index] ?? { x: 0, width: 0 };
  const { lang } = useFromDeck();
  const scale = (1.1 * em) / 44;
  return (
    <g className={styles[column.toLowerCase()]}>
      <g transform={`translate(${x + width / 2 - 28 * scale} ${0.15 * em}) scale(${scale})`}>
        <HatShapes hat={column} />
      </g>
      {layout.heads[index]?.map((line, place) => (
        <text
          key={line}
          lang={index < 2 ? lang : undefined}
          className={styles.head}
          x={x + width / 2}
          y={(1.9 + place * lineHeight) * em}
          textAnchor="middle"
        >
          {lineAsWritten(line)}
        </text>
      ))}
    </g>
  );
}

interface RowProps {
  row: GridRow;
  result: CardResult;
  layout: GridLayout;
  em: number;
  hasModel: boolean;
}

function Row({ row, result, layout, em, hasModel }: RowProps) {
  const { lang } = useFromDeck();
  const inset = 0.1 * em;
  const middle = row.top + row.height / 2;
  return (
    <g>
      {row.lines.map((line, place) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines stay where they are.
          key={place}
          lang={lang}
          className={styles.text}
          x={layout.textX}
          y={middle + (place - (row.lines.length - 1) / 2) * lineHeight * em}
        >
          {numberedLine(line, place)}
        </text>
      ))}
      {result.columns.map(({ column, share }, index) => {
        const { x, width } = layout.columns[index] ?? { x: 0, width: 0 };
        const leads = result.winner === column;
        const cell = { x: x + inset, y: row.top + inset, width: width - 2 * inset, height: row.height - 2 * inset, rx: 0.3 * em };
        return (
          <g key={column} className={styles[column.toLowerCase()]}>
            {/* Ink stays legible on the deepest of them, in both themes. */}
            <rect {...cell} className={styles.cell} fillOpacity={share * 0.42} />
            {leads && <rect {...cell} className={styles.leads} />}
            <text className={leads ? styles.leading : styles.share} x={x + width / 2} y={middle} textAnchor="middle">
              {percentIn(result, column)}
            </text>
            {hasModel && result.key === column && <path className={styles.key} d={corner(cell, 0.75 * em)} />}
          </g>
        );
      })}
    </g>
  );
}

/** A dog-ear in the first corner of a cell. */
function corner({ x, y, width }: { x: number; y: number; width: number }, size: number): string {
  return isRightToLeft() ? `M${x + width} ${y}h${-size}l${size} ${size}z` : `M${x} ${y}h${size}l${-size} ${size}z`;
}

interface EntryProps {
  entry: Placed<{ symbol: number; text: string; mark?: string }>;
  /** Of the picture. */
  width: number;
  em: number;
}

function Entry({ entry: { text, mark, symbol, x, y }, width, em }: EntryProps) {
  const mirrored = isRightToLeft();
  const wide = symbol * em;
  const sign = { x: mirrored ? -wide : 0, y: -0.45 * em, width: wide };
  const beside = (symbol + legendGap) * em;
  return (
    <g transform={`translate(${mirrored ? width - x : x} ${y})`}>
      {mark === styles.key ? (
        <path className={mark} d={corner(sign, 0.8 * em)} />
      ) : (
        <rect className={mark} x={sign.x + 1} y={sign.y} width={wide - 2} height={0.9 * em} rx={0.25 * em} />
      )}
      <text className={styles.legend} x={mirrored ? -beside : beside}>
        {text}
      </text>
    </g>
  );
}
