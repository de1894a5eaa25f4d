// From one lens to another: a line for each card, from where it lay between the roles to where it lies.
import { useRef } from 'react';
import { useColumnWords } from '../../design/columnWords';
import { HatShapes } from '../../design/HatMark';
import { counted } from '../figures';
import { legendGap, legendIn } from '../picture/legend';
import { cut } from '../picture/textWidth';
import { useRoom } from '../picture/useRoom';
import styles from './Slope.module.css';
import { type Look, type SlopeCard, slopeOf } from './slope';

/** What each look of a line says. */
export const lookWords: Readonly<Record<Look, string>> = {
  towards: 'towards the model',
  away: 'away from the model',
  still: 'neither nearer nor farther',
};

interface SlopeProps {
  cards: readonly SlopeCard[];
  /** The two questions, each as its round is named. */
  heads: readonly [string, string];
  hasModel: boolean;
}

/** In ems. */
const height = 19;
const head = 1.9;
const label = 5;

export function Slope({ cards, heads, hasModel }: SlopeProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const words = useColumnWords();
  const { lines, labels } = slopeOf(cards);
  const counts = (look: Look) => lines.filter((line) => line.look === look).length;
  const looks = hasModel ? (Object.keys(lookWords) as Look[]).filter((look) => counts(look) > 0) : [];
  if (lines.length === 0) return null;
  return (
    <div ref={frame} className={styles.frame}>
      {room && draw(room)}
    </div>
  );

  function draw({ width, em }: { width: number; em: number }) {
    const [left, right] = [0.5 * em, width - label * em];
    const y = (lean: number) => (2 * head + 0.4 + lean * height) * em;
    const legend = legendIn(
      looks.map((look) => ({ look, symbol: 2.4, text: `${lookWords[look]}: ${counts(look)}` })),
      width,
      em,
    );
    const bottom = y(1) + (0.4 + head) * em;
    const halfWidth = (right - left) / em / 2;
    return (
      <svg
        viewBox={`0 0 ${width} ${bottom + legend.height}`}
        className={styles.slope}
        role="img"
        aria-label={`${counted(lines.length, 'card')} between ${words.FIRST} at the top and ${words.SECOND} at the bottom, on the left as in “${heads[0]}”, on the right as in “${heads[1]}”. The table behind it has them all.`}
      >
        <text className={styles.head} x={0} y={(head / 2) * em}>
          {cut(heads[0], halfWidth)}
        </text>
        <text className={styles.head} x={right} y={(head / 2) * em} textAnchor="end">
          {cut(heads[1], halfWidth)}
        </text>
        <RoleName column="FIRST" name={words.FIRST} y={1.5 * head * em} em={em} />
        <RoleName column="SECOND" name={words.SECOND} y={bottom - (head / 2) * em} em={em} />
        <line className={styles.axis} x1={left} x2={left} y1={y(0)} y2={y(1)} />
        <line className={styles.axis} x1={right} x2={right} y1={y(0)} y2={y(1)} />
        <line className={styles.middle} x1={left} x2={right} y1={y(0.5)} y2={y(0.5)} />
        {lines.map(({ cardId, from, to, look }) => (
          <g key={cardId} className={styles[hasModel ? look : 'plain']}>
            <line x1={left} y1={y(from)} x2={right} y2={y(to)} />
            <circle cx={left} cy={y(from)} r={0.27 * em} />
            <circle cx={right} cy={y(to)} r={0.27 * em} />
          </g>
        ))}
        {labels.map(({ at, text }) => (
          <text key={text} className={styles.label} x={right + 0.7 * em} y={y(at)}>
            {cut(text, label - 0.7)}
          </text>
        ))}
        <g transform={`translate(0 ${bottom})`}>
          {legend.entries.map((entry) => (
            <g key={entry.look} className={styles[entry.look]} transform={`translate(${entry.x} ${entry.y})`}>
              <line x1={0} x2={entry.symbol * em} y1={0} y2={0} />
              <text className={styles.legend} x={(entry.symbol + legendGap) * em}>
                {entry.text}
              </text>
            </g>
          ))}
        </g>
      </svg>
    );
  }
}

function RoleName({ column, name, y, em }: { column: 'FIRST' | 'SECOND'; name: string; y: number; em: number }) {
  const scale = em / 44;
  return (
    <g className={styles[column.toLowerCase()]}>
      <g transform={`translate(0 ${y - 22 * scale}) scale(${scale})`}>
        <HatShapes hat={column} />
      </g>
      <text x={1.6 * em} y={y}>
        {name}
      </text>
    </g>
  );
}
