import type { Column } from '@two-hats/shared';
import type { CSSProperties } from 'react';
import { useFromDeck } from '../../languages/FromDeck';
import { acrossFor } from '../picture/across';
import { MarkShape } from './MarkShape';
import { type MapLayout, type PlacedMark, type PlacedRow, titleLine } from './mapLayout';
import { OwnDot } from './OwnDot';
import styles from './RoleMap.module.css';

interface MarkedRowProps {
  row: PlacedRow;
  index: number;
  layout: MapLayout;
  em: number;
  own: ReadonlyMap<string, Column> | undefined;
}

/** One dimension: its title, its line, and its marks. */
export function MarkedRow({ row, index, layout: { from, to, mark, rows, width }, em, own }: MarkedRowProps) {
  const { lang } = useFromDeck();
  const across = acrossFor(width);
  const middle = (from + to) / 2;
  // The last row begins when there is just time enough for its marks to arrive.
  const delay = rows.length > 1 ? (index / (rows.length - 1)) * 2100 : 0;
  return (
    <g>
      {index > 0 && <line className={styles.between} x1={0} x2={width} y1={row.top} y2={row.top} />}
      {row.lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines stay where they are.
        <text key={place} lang={lang} className={styles.title} x={across(0)} y={row.linesAt + place * titleLine * em}>
          {line}
        </text>
      ))}
      <line className={styles.line} x1={across(from)} x2={across(to)} y1={row.y} y2={row.y} />
      <line className={styles.tick} x1={across(middle)} x2={across(middle)} y1={row.y - 0.4 * em} y2={row.y + 0.4 * em} />
      {row.marks.map((one) => (
        <g key={one.cardId} className={styles.mark} style={travelling(across(middle) - across(one.x), delay)}>
          <Mark mark={one} x={across(one.x)} radius={mark / 2} own={own?.get(one.cardId)} />
        </g>
      ))}
    </g>
  );
}

function travelling(from: number, delay: number): CSSProperties {
  return { '--from': `${from}px`, '--delay': `${delay}ms` } as CSSProperties;
}

function Mark({
  mark: { y, number, text, shape, outcome },
  x,
  radius,
  own,
}: {
  mark: PlacedMark;
  x: number;
  radius: number;
  own: Column | undefined;
}) {
  const { lang } = useFromDeck();
  return (
    <g transform={`translate(${x} ${y})`}>
      <title lang={lang}>{`${number}. ${text}`}</title>
      <MarkShape shape={shape} outcome={outcome} radius={radius} />
      <text className={outcome === 'AGREED' ? styles.onFill : styles.number} textAnchor="middle" y={0}>
        {number}
      </text>
      {own && <OwnDot column={own} radius={radius} />}
    </g>
  );
}
