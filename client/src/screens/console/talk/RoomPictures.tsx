import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { Picture } from '../../../results/picture/Picture';
import { MapTable } from '../../../results/roleMap/MapTable';
import { mapSays } from '../../../results/roleMap/mapSays';
import { RoleMap } from '../../../results/roleMap/RoleMap';
import { questionOf } from '../../lensWords';
import styles from './RoomPictures.module.css';

interface RoomPicturesProps {
  stage: StageFrame;
  reveal: RevealFrame;
  /** ISO 8601. */
  openedAt: string;
}

/** The role map as the wall has it, numbered as the walk goes: for who asks, and drawn only then. */
export function RoomPictures({ stage, reveal, openedAt }: RoomPicturesProps) {
  const [open, setOpen] = useState(false);
  const { dimensions, cards } = stage;
  const facts = { dimensions, cards, results: reveal.results, order: reveal.walk, hasModel: reveal.source !== null };
  return (
    <details className={styles.pictures} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.title}>{t`The role map`}</summary>
      {open && (
        <Picture
          name={t({ message: 'the role map', comment: 'Within “Download the role map as PNG”' })}
          kind="role-map"
          file={{
            title: stage.title,
            openedAt,
            question: stage.round ? questionOf(stage.round) : '',
            people: reveal.ballotCount,
            source: reveal.source,
          }}
          says={mapSays(stage.columns, facts.hasModel)}
          table={<MapTable facts={facts} />}
          names={facts.order.map((cardId) => cards.find(({ id }) => id === cardId)?.text ?? cardId)}
        >
          <RoleMap facts={facts} columns={stage.columns} />
        </Picture>
      )}
    </details>
  );
}
