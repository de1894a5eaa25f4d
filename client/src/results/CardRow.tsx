import { plural, t } from '@lingui/core/macro';
import type { CardResult } from '@two-hats/shared';
import type { ReactNode } from 'react';
import { ColumnName } from '../design/ColumnName';
import { FromDeck } from '../languages/FromDeck';
import styles from './CardRow.module.css';
import { leadersInWords, leadingPercent } from './figures';
import { ShareStrip } from './ShareStrip';

interface CardRowProps {
  text: string;
  result: CardResult;
  /** A second line, e.g. how the card stands to the model. */
  children?: ReactNode;
}

/** A card and how the room sorted it, on one line: for lists of all cards. Stands in a container that tells its width. */
export function CardRow({ text, result, children }: CardRowProps) {
  return (
    <span className={styles.row}>
      <FromDeck className={styles.text}>{text}</FromDeck>
      <ShareStrip result={result} />
      <Outcome result={result} />
      {children && <span className={styles.more}>{children}</span>}
    </span>
  );
}

/** The leading column with its share, or how many share the first place. */
export function Outcome({ result }: { result: CardResult }) {
  if (result.placed === 0) return <span className={styles.soft}>{t`No ballots`}</span>;
  return (
    <span className={styles.outcome}>
      <span className={styles.share}>
        {leadingPercent(result)} <span className="spoken">{plural(result.placed, { one: 'of # ballot:', other: 'of # ballots:' })} </span>
      </span>
      {result.winner ? <ColumnName column={result.winner} /> : <strong>{leadersInWords(result)}</strong>}
    </span>
  );
}
