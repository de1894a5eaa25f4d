// The role map on a phone, with a dot on each mark where its owner put the card. A chunk of its own: downloaded by whoever opens it.
import type { Column } from '@two-hats/shared';
import { useMemo } from 'react';
import { mapSays } from '../../../results/roleMap/mapSays';
import { RoleMap } from '../../../results/roleMap/RoleMap';
import type { Ballot, PhoneReveal } from '../documents';
import type { CardStanding } from '../seat/cardRecord';
import styles from './OwnMap.module.css';

export interface OwnMapProps {
  ballot: Ballot;
  reveal: PhoneReveal;
  standings: ReadonlyMap<string, CardStanding>;
}

export default function OwnMap({ ballot: { dimensions, cards, columns }, reveal: { results, walk, source }, standings }: OwnMapProps) {
  const hasModel = source !== null;
  const facts = useMemo(() => ({ dimensions, cards, results, order: walk, hasModel }), [dimensions, cards, results, walk, hasModel]);
  const own = useMemo(
    () => new Map([...standings].flatMap(([cardId, { column }]): [string, Column][] => (column ? [[cardId, column]] : []))),
    [standings],
  );
  return (
    <div className={styles.map}>
      <RoleMap facts={facts} columns={columns} own={own} />
      <p className={styles.says}>{mapSays(columns, hasModel)}</p>
    </div>
  );
}
