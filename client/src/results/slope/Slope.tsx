// From one lens to another: a line for each card, from where it lay between the roles to where it lies.
import { plural, t } from '@lingui/core/macro';
import { useRef } from 'react';
import { useColumnWords } from '../../design/columnWords';
import { HatShapes } from '../../design/HatMark';
import { useFromDeck } from '../../languages/FromDeck';
import { isolated, isRightToLeft } from '../../languages/formats';
import { legendGap, legendIn } from '../picture/legend';
import { cut } from '../picture/textWidth';
import { useRoom } from '../picture/useRoom';
import styles from './Slope.module.css';
import { type Look, type SlopeCard, type SlopeLine, slopeOf } from './slope';

/** What a look of a line says, and how many lines have it. */
function lookWords(look: Look, count: number): string {
  if (look === 'still') return t`neither nearer nor farther: ${count}`;
  return look === 'towards' ? t`towards the model: ${count}` : t`away from the model: ${count}`;
}

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

/** How high it is, in pixels, with text of a size. */
export function slopeHeight(
  { cards, hasModel }: Pick<SlopeProps, 'cards' | 'hasModel'>,
  { width, em }: { width: number; em: number },
): number {
  return (3 * head + 0.8 + height) * em + slopeLegend(slopeOf(cards).lines, hasModel, { width, em }).height;
}

function slopeLegend(lines: readonly SlopeLine[], hasModel: boolean, { width, em }: { width: number; em: number }) {
  const counts = (look: Look) => lines.filter((line) => line.look === look).length;
  const looks = hasModel ? (['towards', 'away', 'still'] as const).filter((look) => counts(look) > 0) : [];
  return legendIn(
    looks.map((look) => ({ look, symbol: 2.4, text: lookWords(look, counts(look)) })),
    width,
    em,
  );
}

export function Slope({ cards, heads, hasModel }: SlopeProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const words = useColumnWords();
  const { lines, labels } = slopeOf(cards);
  if (lines.length === 0) return null;
  return (
    <div ref={frame} className={styles.frame}>
      {room && draw(room)}
    </div>
  );

  function draw({ width, em }: { width: number; em: number }) {
    // From where one begins to read to where one ends; so do the texts, whose first letter stands where they are anchored.
    const mirrored = isRightToLeft();
    const along = (x: number) => (mirrored ? width - x : x);
    const [first, last] = [0.5 * em, width - label * em];
    const [from, to] = [along(first), along(last)];
    const y = (lean: number) => (2 * head + 0.4 + lean * height) * em;
    const legend = slopeLegend(lines, hasModel, { width, em });
    const bottom = y(1) + (0.4 + head) * em;
    const halfWidth = (last - first) / em / 2;
    const names = { first: isolated(words.FIRST), second: isolated(words.SECOND), begin: isolated(heads[0]), end: isolated(heads[1]) };
    return (
      <svg
        viewBox={`0 0 ${width} ${bottom + legend.height}`}
        className={styles.slope}
        role="img"
        aria-label={plural(lines.length, {
          one: `# card between ${{ first: names.first }} at the top and ${{ second: names.second }} at the bottom. Its line begins as in “${{ begin: names.begin }}” and ends as in “${{ end: names.end }}”. The table has them all.`,
          other: `# cards between ${{ first: names.first }} at the top and ${{ second: names.second }} at the bottom. Their lines begin as in “${{ begin: names.begin }}” and end as in “${{ end: names.end }}”. The table has them all.`,
        })}
      >
        <text className={styles.head} x={along(0)} y={(head / 2) * em}>
          {cut(heads[0], halfWidth)}
        </text>
        <text className={styles.head} x={to} y={(head / 2) * em} textAnchor="end">
          {cut(heads[1], halfWidth)}
        </text>
        <RoleName column="FIRST" name={words.FIRST} along={along} y={1.5 * head * em} em={em} />
        <RoleName column="SECOND" name={words.SECOND} along={along} y={bottom - (head / 2) * em} em={em} />
        <line className={styles.axis} x1={from} x2={from} y1={y(0)} y2={y(1)} />
        <line className={styles.axis} x1={to} x2={to} y1={y(0)} y2={y(1)} />
        <line className={styles.middle} x1={from} x2={to} y1={y(0.5)} y2={y(0.5)} />
        {lines.map(({ cardId, from: begin, to: end, look }) => (
          <g key={cardId} className={styles[hasModel ? look : 'plain']}>
            <line x1={from} y1={y(begin)} x2={to} y2={y(end)} />
            <circle cx={from} cy={y(begin)} r={0.27 * em} />
            <circle cx={to} cy={y(end)} r={0.27 * em} />
          </g>
        ))}
        {labels.map(({ at, text }) => (
          <text key={text} className={styles.label} x={along(last + 0.7 * em)} y={y(at)}>
            {cut(text, label - 0.7)}
          </text>
        ))}
        <g transform={`translate(0 ${bottom})`}>
          {legend.entries.map((entry) => (
            <g key={entry.look} className={styles[entry.look]} transform={`translate(0 ${entry.y})`}>
              <line x1={along(entry.x)} x2={along(entry.x + entry.symbol * em)} y1={0} y2={0} />
              <text className={styles.legend} x={along(entry.x + (entry.symbol + legendGap) * em)}>
                {entry.text}
              </text>
            </g>
          ))}
        </g>
      </svg>
    );
  }
}

interface RoleNameProps {
  column: 'FIRST' | 'SECOND';
  name: string;
  /** Where on the screen something stands that lies so far along a line of reading. */
  along: (x: number) => number;
  y: number;
  em: number;
}

function RoleName({ column, name, along, y, em }: RoleNameProps) {
  const { lang } = useFromDeck();
  const scale = em / 44;
  return (
    <g className={styles[column.toLowerCase()]}>
      <g transform={`translate(${Math.min(along(0), along(56 * scale))} ${y - 22 * scale}) scale(${scale})`}>
        <HatShapes hat={column} />
      </g>
      <text lang={lang} x={along(1.6 * em)} y={y}>
        {name}
      </text>
    </g>
  );
}
