import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { headlineWords } from '../../../results/headlineWords';
import { RoleMap } from '../../../results/roleMap/RoleMap';
import { useHeading } from '../../../spoken/useHeading';
import { questionOf } from '../../lensWords';
import styles from './Moment.module.css';
import { mapFacts } from './mapFacts';

/** The moment of the reveal: the map draws itself, then stands the sentence on what came out. */
export function Moment({ stage, reveal }: { stage: StageFrame; reveal: RevealFrame }) {
  const facts = useMemo(() => mapFacts(stage, reveal), [stage, reveal]);
  const heading = useHeading<HTMLHeadingElement>('moment');
  return (
    <div className={styles.moment}>
      <p className={styles.lens}>{stage.round && <bdi>{questionOf(stage.round)}</bdi>}</p>
      <RoleMap facts={facts} columns={stage.columns} filling drawn />
      <h2 ref={heading} className={styles.words}>
        {headlineWords(reveal.headline, reveal.source !== null)}
      </h2>
      {reveal.stands && (
        <p className={styles.stands}>{t`Fewer than three people changed something since the last reveal, so its results stand.`}</p>
      )}
    </div>
  );
}
