// Our one picture: every card a mark on the line from the first role to the second. The same on wall, console, phone, summary and as a file.

import { i18n } from '@lingui/core';
import { plural } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import { useId, useMemo, useRef } from 'react';
import { type ColumnWords, useColumnWords } from '../../design/columnWords';
import { isolated } from '../../languages/formats';
import { acrossFor } from '../picture/across';
import { largestText } from '../picture/fitting';
import { legendGap, legendIn, type Placed } from '../picture/legend';
import { useRoom } from '../picture/useRoom';
import { besideHeadWidth, MapHeads, rolesFit } from './MapHeads';
import { MarkedRow } from './MarkedRow';
import { MarkShape } from './MarkShape';
import { mapLayout } from './mapLayout';
import { legendMark, type MapEntry, mapLegend } from './mapLegend';
import { type MapFacts, mapRows } from './mapRows';
import { OwnDot } from './OwnDot';
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
  const { locale } = i18n;
  // biome-ignore lint/correctness/useExhaustiveDependencies(locale): the legend is in the language on show.
  const picture = useMemo(() => {
    if (!room) return null;
    const { width, em } = room;
    const legend = legendIn(mapLegend({ hasModel: facts.hasModel, hasOwn: own !== undefined }), width, em);
    const layout = mapLayout(rows, {
      width,
      em,
      height: filling ? room.height - legend.height : null,
      besideHead: besideHeadWidth(columns, words),
    });
    return { layout, legend: legend.entries, em, height: layout.height + legend.height };
  }, [rows, room, facts.hasModel, own, filling, columns, words, locale]);
  const [first, second] = [isolated(words.FIRST), isolated(words.SECOND)];
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
            {plural(cards, {
              one: `The role map: one card on the line from ${first} to ${second}, by how the room sorted it.`,
              other: `The role map: # cards on the line from ${first} to ${second}, by how the room sorted them.`,
            })}
          </title>
          <MapHeads layout={picture.layout} em={picture.em} columns={columns} words={words} />
          {picture.layout.rows.map((row, index) => (
            <MarkedRow key={row.id} row={row} index={index} layout={picture.layout} em={picture.em} own={own} />
          ))}
          <g transform={`translate(0 ${picture.layout.height})`}>
            {picture.legend.map((entry) => (
              <Entry key={entry.text} entry={entry} em={picture.em} across={acrossFor(picture.layout.width)} />
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}

/** The largest text with which the map fits into a frame, in pixels. Names of roles that are very long are rather cut than made tiny. */
export function mapTextIn(
  facts: MapFacts,
  columns: readonly Column[],
  words: ColumnWords,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const rows = mapRows(facts);
  const besideHead = besideHeadWidth(columns, words);
  return largestText((em) => {
    const legend = legendIn(mapLegend({ hasModel: facts.hasModel, hasOwn: false }), width, em);
    const layout = mapLayout(rows, { width, em, height: null, besideHead });
    return layout.height + legend.height <= height && (em < 13 || rolesFit(layout, em, words));
  });
}

interface EntryProps {
  entry: Placed<MapEntry>;
  em: number;
  across: (x: number) => number;
}

function Entry({ entry: { marks, text, x, y }, em, across }: EntryProps) {
  const radius = 0.5 * em;
  return (
    <g transform={`translate(0 ${y})`}>
      {marks.map(({ shape, outcome, own }, place) => (
        <g key={`${shape} ${outcome}`} transform={`translate(${across(x + (place + 0.5) * legendMark * em)} 0)`}>
          <MarkShape shape={shape} outcome={outcome} radius={radius} />
          {own && <OwnDot column={own} radius={radius} />}
        </g>
      ))}
      <text className={styles.legend} x={across(x + (marks.length * legendMark + legendGap) * em)}>
        {text}
      </text>
    </g>
  );
}
