// Every card in a row, every column beside it: the more ballots a cell has, the deeper its colour. Each says its share in figures too.
import type { CardResult, Column } from '@two-hats/shared';
import { useMemo, useRef } from 'react';
import { useColumnWords } from '../../design/columnWords';
import { HatShapes } from '../../design/HatMark';
import { counted, percentIn } from '../figures';
import { legendGap, legendIn, type Placed } from '../picture/legend';
import { useRoom } from '../picture/useRoom';
import { type GridLayout, type GridRow, gridLayout, lineHeight } from './gridLayout';
import styles from './HeatGrid.module.css';

interface HeatGridProps {
  cards: readonly { readonly id: string; readonly text: string }[];
  /** In the order in which the cards are to stand. */
  results: readonly CardResult[];
  hasModel: boolean;
}

export function HeatGrid({ cards, results, hasModel }: HeatGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const words = useColumnWords();
  const columns = useMemo(() => results[0]?.columns.map(({ column }) => column) ?? [], [results]);
  const picture = useMemo(() => {
    if (!room) return null;
    const texts = new Map(cards.map(({ id, text }) => [id, text]));
    const rows = results.map(({ cardId }, index) => ({ id: cardId, text: `${index + 1}. ${texts.get(cardId) ?? cardId}` }));
    const layout = gridLayout(
      rows,
      columns.map((column) => words[column]),
      room,
    );
    const entries = [
      { symbol: 1.4, text: 'the leading column', mark: styles.leads },
      ...(hasModel ? [{ symbol: 0.9, text: 'the model’s column', mark: styles.key }] : []),
    ];
    return { layout, em: room.em, legend: legendIn(entries, room.width, room.em) };
  }, [room, cards, results, columns, words, hasModel]);
  return (
    <div ref={frame} className={styles.frame}>
      {picture && (
        <svg
          className={styles.grid}
          viewBox={`0 0 ${picture.layout.width} ${picture.layout.height + picture.legend.height}`}
          role="img"
          aria-label={`The heat grid: ${counted(results.length, 'card')} by ${counted(columns.length, 'column')}, each with its share of the ballots.`}
        >
          {columns.map((column, index) => (
            <Head key={column} column={column} index={index} layout={picture.layout} em={picture.em} />
          ))}
          {picture.layout.rows.map((row, index) => {
            const result = results[index];
            return result && <Row key={row.id} row={row} result={result} layout={picture.layout} em={picture.em} hasModel={hasModel} />;
          })}
          <g transform={`translate(0 ${picture.layout.height})`}>
            {picture.legend.entries.map((entry) => (
              <Entry key={entry.text} entry={entry} em={picture.em} />
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}

function Head({ column, index, layout, em }: { column: Column; index: number; layout: GridLayout; em: number }) {
  const { x, width } = layout.columns[index] ?? { x: 0, width: 0 };
  const scale = (1.1 * em) / 44;
  return (
    <g className={styles[column.toLowerCase()]}>
      <g transform={`translate(${x + width / 2 - 28 * scale} ${0.15 * em}) scale(${scale})`}>
        <HatShapes hat={column} />
      </g>
      {layout.heads[index]?.map((line, place) => (
        <text key={line} className={styles.head} x={x + width / 2} y={(1.9 + place * lineHeight) * em} textAnchor="middle">
          {line}
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
  const inset = 0.1 * em;
  const middle = row.top + row.height / 2;
  return (
    <g>
      {row.lines.map((line, place) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines stay where they are.
          key={place}
          className={styles.text}
          x={0}
          y={middle + (place - (row.lines.length - 1) / 2) * lineHeight * em}
        >
          {line}
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
            {hasModel && result.key === column && <path className={styles.key} d={corner(cell.x, cell.y, 0.75 * em)} />}
          </g>
        );
      })}
    </g>
  );
}

/** A dog-ear in the first corner of a cell. */
function corner(x: number, y: number, size: number): string {
  return `M${x} ${y}h${size}l${-size} ${size}z`;
}

function Entry({
  entry: { text, mark, symbol, x, y },
  em,
}: {
  entry: Placed<{ symbol: number; text: string; mark?: string }>;
  em: number;
}) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {mark === styles.key ? (
        <path className={mark} d={corner(0, -0.4 * em, 0.8 * em)} />
      ) : (
        <rect className={mark} x={1} y={-0.45 * em} width={symbol * em - 2} height={0.9 * em} rx={0.25 * em} />
      )}
      <text className={styles.legend} x={(symbol + legendGap) * em}>
        {text}
      </text>
    </g>
  );
}
