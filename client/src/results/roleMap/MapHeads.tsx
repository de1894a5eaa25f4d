import { t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import type { ColumnWords } from '../../design/columnWords';
import { HatShapes } from '../../design/HatMark';
import { useFromDeck } from '../../languages/FromDeck';
import { acrossFor } from '../picture/across';
import { cut, narrower, widthOf } from '../picture/textWidth';
import { headHeight, type MapLayout } from './mapLayout';
import styles from './RoleMap.module.css';

interface MapHeadsProps {
  layout: MapLayout;
  em: number;
  columns: readonly Column[];
  words: ColumnWords;
}

/** The names of the roles at their ends of the line, what lies in the middle, and what stands beside it. */
export function MapHeads({ layout: { from, to, mark, beside, width }, em, columns, words }: MapHeadsProps) {
  const { lang } = useFromDeck();
  const across = acrossFor(width);
  const end = to + mark / 2;
  // The first name may begin before its end of the line, where nothing stands above the titles; where they still would meet, the longer is cut.
  const room = roomForRoles(end, em);
  const second = cut(words.SECOND, Math.max(room / 2, room - widthOf(words.FIRST)));
  const first = cut(words.FIRST, room - widthOf(second));
  const secondWidth = (widthOf(second) * narrower + hat) * em;
  const firstWidth = (widthOf(first) * narrower + hat) * em;
  const start = Math.max(0, Math.min(from - mark / 2, end - secondWidth - 0.8 * em - firstWidth));
  const middle = (from + to) / 2;
  const halfBoth = ((widthOf(words.BOTH) * narrower) / 2 + 0.6) * em;
  const bothFits = columns.includes('BOTH') && start + firstWidth < middle - halfBoth && end - secondWidth > middle + halfBoth;
  const y = (headHeight / 2 - 0.15) * em;
  return (
    <g className={styles.heads}>
      <Hat hat="FIRST" x={across(start + 0.65 * em)} y={y} em={em} />
      <text lang={lang} className={styles.first} x={across(start + hat * em)} y={y}>
        {first}
      </text>
      <Hat hat="SECOND" x={across(end - 0.65 * em)} y={y} em={em} />
      <text lang={lang} className={styles.second} x={across(end - hat * em)} y={y} textAnchor="end">
        {second}
      </text>
      {bothFits && (
        <text className={styles.both} x={across(middle)} y={y} textAnchor="middle">
          {words.BOTH}
        </text>
      )}
      {beside !== null && (
        <text className={styles.neither} x={across(beside)} y={y}>
          {cut(besideWords(columns, words), (width - beside) / em / narrower)}
        </text>
      )}
    </g>
  );
}

/** In ems. */
const hat = 1.5;

/** What both names may take, in ems of the text that widths are measured in. */
function roomForRoles(end: number, em: number): number {
  return (end / em - 2 * hat - 0.8) / narrower;
}

/** Whether neither name of a role is cut. */
export function rolesFit({ to, mark }: MapLayout, em: number, words: ColumnWords): boolean {
  return widthOf(words.FIRST) + widthOf(words.SECOND) <= roomForRoles(to + mark / 2, em);
}

/** How wide the words above the cards are that have no place on the line, in ems. */
export function besideHeadWidth(columns: readonly Column[], words: ColumnWords): number {
  return widthOf(besideWords(columns, words)) * narrower;
}

function besideWords(columns: readonly Column[], words: ColumnWords): string {
  return columns.includes('NEITHER') ? words.NEITHER : t({ message: 'Nobody', comment: 'Over the cards that nobody sorted' });
}

function Hat({ hat, x, y, em }: { hat: Column; x: number; y: number; em: number }) {
  // A hat is drawn on 56 by 44, and x is its middle.
  const scale = em / 44;
  return (
    <g className={styles[hat.toLowerCase()]} transform={`translate(${x - 28 * scale} ${y - 22 * scale}) scale(${scale})`}>
      <HatShapes hat={hat} />
    </g>
  );
}
