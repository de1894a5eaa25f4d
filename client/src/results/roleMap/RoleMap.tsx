// Our one picture: every card a mark on the line from the first role to the second. The same on wall, console, phone, summary and as a file.
import type { Column } from '@two-hats/shared';
import { type CSSProperties, useId, useMemo, useRef } from 'react';
import { type ColumnWords, useColumnWords } from '../../design/columnWords';
import { HatShapes } from '../../design/HatMark';
import { counted } from '../figures';
import { legendGap, legendIn, type Placed } from '../picture/legend';
import { cut, widthOf } from '../picture/textWidth';
import { useRoom } from '../picture/useRoom';
import { MarkShape } from './MarkShape';
import { headHeight, type MapLayout, mapLayout, type PlacedMark, type PlacedRow, titleLine } from './mapLayout';
import { legendMark, type MapEntry, mapLegend } from './mapLegend';
import { type MapFacts, mapRows } from './mapRows';
import styles from './RoleMap.module.css';

interface RoleMapProps {
  facts: MapFacts;
  /** The columns offered. */
  columns: readonly Column[];
  /** Where the person at this screen put the cards, on a phone. */
  own?: ReadonlyMap<string, Column>;
  /** Fills the height of what it stands in, and leaves out what does not fit; else it is as high as it needs to be. */
  filling?: boolean;
  /** Marks travel from the middle to their places, row by row, within three seconds. */
  drawn?: boolean;
}

/** All of it in the size of the text around it, which alone decides how large marks and words are. */
export function RoleMap({ facts, columns, own, filling = false, drawn = false }: RoleMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const words = useColumnWords();
  const titleId = useId();
  const rows = useMemo(() => mapRows(facts), [facts]);
  const picture = useMemo(() => {
    if (!room) return null;
    const { width, em } = room;
    const legend = legendIn(mapLegend({ hasModel: facts.hasModel, hasOwn: own !== undefined }), width, em);
    const layout = mapLayout(rows, { width, em, height: filling ? room.height - legend.height : null });
    return { layout, legend: legend.entries, em, height: layout.height + legend.height };
  }, [rows, room, facts.hasModel, own, filling]);
  const cards = rows.reduce((sum, { marks }) => sum + marks.length, 0);
  return (
    <div ref={frame} className={filling ? `${styles.frame} ${styles.filling}` : styles.frame}>
      {picture && (
        <svg
          className={drawn ? `${styles.map} ${styles.drawn}` : styles.map}
          viewBox={`0 0 ${picture.layout.width} ${picture.height}`}
          role="img"
          aria-labelledby={titleId}
        >
          <title id={titleId}>
            {`The role map: ${counted(cards, 'card')} on the line from ${words.FIRST} to ${words.SECOND}, by how the room sorted them.`}
          </title>
          <Heads layout={picture.layout} em={picture.em} columns={columns} words={words} />
          {picture.layout.rows.map((row, index) => (
            <Row key={row.id} row={row} index={index} layout={picture.layout} em={picture.em} own={own} />
          ))}
          <g transform={`translate(0 ${picture.layout.height})`}>
            {picture.legend.map((entry) => (
              <Entry key={entry.text} entry={entry} em={picture.em} />
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}

interface HeadsProps {
  layout: MapLayout;
  em: number;
  columns: readonly Column[];
  words: ColumnWords;
}

/** The names of the roles at their ends of the line, what lies in the middle, and what stands beside it. */
function Heads({ layout: { from, to, mark, beside, width }, em, columns, words }: HeadsProps) {
  const hat = 1.5;
  const end = to + mark / 2;
  // The first name may begin before its end of the line, where nothing stands above the titles; both are cut where they still would meet.
  const second = cut(words.SECOND, end / em / 2 - hat - 0.4);
  const secondWidth = (widthOf(second) + hat) * em;
  const first = cut(words.FIRST, (end - secondWidth) / em - hat - 0.8);
  const firstWidth = (widthOf(first) + hat) * em;
  const start = Math.max(0, Math.min(from - mark / 2, end - secondWidth - 0.8 * em - firstWidth));
  const middle = (from + to) / 2;
  const halfBoth = (widthOf(words.BOTH) / 2 + 0.6) * em;
  const bothFits = columns.includes('BOTH') && start + firstWidth < middle - halfBoth && end - secondWidth > middle + halfBoth;
  const y = (headHeight / 2 - 0.15) * em;
  const besideWords = columns.includes('NEITHER') ? words.NEITHER : 'Nobody';
  return (
    <g className={styles.heads}>
      <Hat hat="FIRST" x={start} y={y} em={em} />
      <text className={styles.first} x={start + hat * em} y={y}>
        {first}
      </text>
      <Hat hat="SECOND" x={end - 1.3 * em} y={y} em={em} />
      <text className={styles.second} x={end - hat * em} y={y} textAnchor="end">
        {second}
      </text>
      {bothFits && (
        <text className={styles.both} x={middle} y={y} textAnchor="middle">
          {words.BOTH}
        </text>
      )}
      {beside !== null && (
        <text className={styles.neither} x={beside} y={y}>
          {cut(besideWords, (width - beside) / em)}
        </text>
      )}
    </g>
  );
}

function Hat({ hat, x, y, em }: { hat: Column; x: number; y: number; em: number }) {
  // A hat is drawn on 56 by 44.
  const scale = em / 44;
  return (
    <g className={styles[hat.toLowerCase()]} transform={`translate(${x} ${y - 22 * scale}) scale(${scale})`}>
      <HatShapes hat={hat} />
    </g>
  );
}

interface RowProps {
  row: PlacedRow;
  index: number;
  layout: MapLayout;
  em: number;
  own: ReadonlyMap<string, Column> | undefined;
}

function Row({ row, index, layout: { from, to, mark, rows, width }, em, own }: RowProps) {
  const middle = (from + to) / 2;
  // The last row begins when there is just time enough for its marks to arrive.
  const delay = rows.length > 1 ? (index / (rows.length - 1)) * 2100 : 0;
  return (
    <g>
      {index > 0 && <line className={styles.between} x1={0} x2={width} y1={row.top} y2={row.top} />}
      {row.lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines stay where they are.
        <text key={place} className={styles.title} x={0} y={row.linesAt + place * titleLine * em}>
          {line}
        </text>
      ))}
      <line className={styles.line} x1={from} x2={to} y1={row.y} y2={row.y} />
      <line className={styles.tick} x1={middle} x2={middle} y1={row.y - 0.4 * em} y2={row.y + 0.4 * em} />
      {row.marks.map((one) => (
        <g key={one.cardId} className={styles.mark} style={travelling(middle - one.x, delay)}>
          <Mark mark={one} radius={mark / 2} own={own?.get(one.cardId)} />
        </g>
      ))}
    </g>
  );
}

function travelling(from: number, delay: number): CSSProperties {
  return { '--from': `${from}px`, '--delay': `${delay}ms` } as CSSProperties;
}

function Mark({
  mark: { x, y, number, text, shape, outcome },
  radius,
  own,
}: {
  mark: PlacedMark;
  radius: number;
  own: Column | undefined;
}) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{`${number}. ${text}`}</title>
      <MarkShape shape={shape} outcome={outcome} radius={radius} />
      <text className={outcome === 'AGREED' ? styles.onFill : styles.number} textAnchor="middle" y={0}>
        {number}
      </text>
      {own && <OwnDot column={own} radius={radius} />}
    </g>
  );
}

/** At the side of the mark that faces the own column: above for both, below for neither. */
function OwnDot({ column, radius }: { column: Column; radius: number }) {
  const [x, y] = { FIRST: [-1, 0], SECOND: [1, 0], BOTH: [0, -1], NEITHER: [0, 1] }[column] as [number, number];
  return <circle className={styles.own} cx={x * radius} cy={y * radius} r={radius * 0.36} strokeWidth={radius * 0.14} />;
}

function Entry({ entry: { marks, text, x, y }, em }: { entry: Placed<MapEntry>; em: number }) {
  const radius = 0.5 * em;
  return (
    <g transform={`translate(${x} ${y})`}>
      {marks.map(({ shape, outcome, own }, place) => (
        <g key={`${shape} ${outcome}`} transform={`translate(${(place + 0.5) * legendMark * em} 0)`}>
          <MarkShape shape={shape} outcome={outcome} radius={radius} />
          {own && <OwnDot column={own} radius={radius} />}
        </g>
      ))}
      <text className={styles.legend} x={(marks.length * legendMark + legendGap) * em}>
        {text}
      </text>
    </g>
  );
}
