import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { list } from '../../../languages/formats';
import { EndLinks } from './EndLinks';
import { LinkToHandOut } from './LinkToHandOut';
import styles from './ShareDialog.module.css';
import { useEmbedOrigins } from './useEmbedOrigins';

interface PictureLinksProps {
  live: LiveClient;
  workshopId: string;
  publicUrl: string | null;
  /** How many there have been. */
  rounds: number;
}

/** Links to pictures, each to one of them, for slides and pages elsewhere, and whether those may show it. */
export function PictureLinks({ live, workshopId, publicUrl, rounds }: PictureLinksProps) {
  const [picture, setPicture] = useState('role-map');
  const [ends, setEnds] = useState(0);
  const origins = useEmbedOrigins(live);
  const choice = useId();
  return (
    <li>
      <p>
        <Trans>
          <strong>For a slide or a web page.</strong> One picture of the results, which follows the workshop by itself. Its link opens no
          charter and no names.
        </Trans>
      </p>
      <p className={styles.choice}>
        <label htmlFor={choice}>{t({ message: 'Picture', comment: 'Label of a choice: which picture a link is to' })}</label>
        <select id={choice} value={picture} onChange={(event) => setPicture(event.target.value)}>
          {picturesToChoose(rounds).map(({ address, name }) => (
            <option key={address} value={address}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <div className={styles.actions}>
        <LinkToHandOut key={ends} live={live} kind="PICTURES" workshopId={workshopId} publicUrl={publicUrl} picture={picture} />
        <EndLinks live={live} kind="PICTURES" workshopId={workshopId} onEnded={() => setEnds((times) => times + 1)} />
      </div>
      {origins && <p className={styles.hint}>{framesWords(origins)}</p>}
    </li>
  );
}

function picturesToChoose(rounds: number): readonly { readonly address: string; readonly name: string }[] {
  const older = rounds < 2 ? [] : Array.from({ length: rounds }, (_, index) => index + 1);
  return [
    { address: 'role-map', name: t`Role map, newest round` },
    { address: 'heat-grid', name: t`Heat grid, newest round` },
    ...(rounds < 2 ? [] : [{ address: 'slope', name: t`What changed, newest rounds` }]),
    ...older.flatMap((round) => [
      { address: `role-map/${round}`, name: t`Role map, round ${round}` },
      { address: `heat-grid/${round}`, name: t`Heat grid, round ${round}` },
    ]),
  ];
}

function framesWords(origins: readonly string[]): string {
  if (origins.length === 0) {
    return t`Links open anywhere. Within other web pages nothing is shown yet: whoever runs this server has to allow those (EMBED_ORIGINS).`;
  }
  const named = list(origins);
  return t`Links open anywhere. Within other web pages it is shown on ${named}.`;
}
