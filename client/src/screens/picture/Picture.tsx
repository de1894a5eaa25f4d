// One picture and nothing else, as it stands now: for a slide, a wiki page, a second screen. Its link opens nothing else of the workshop.
import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useState } from 'react';
import { useConnection } from '../../api/connection';
import { createLive } from '../../api/live';
import type { RefusalNotice } from '../../api/refusal';
import { useLiveFrame } from '../../api/useLiveFrame';
import { RolesProvider } from '../../design/columnWords';
import { useLate } from '../../design/useLate';
import { useConnectionSaid } from '../../spoken/useConnectionSaid';
import { NotFound } from '../NotFound';
import { Drawn } from './Drawn';
import styles from './Picture.module.css';
import { type PictureKind, pictureKinds, picturesFrames, picturesIn } from './pictures';
import { Says } from './Says';

interface PictureProps {
  /** As in the address. */
  kind: string;
  rounds: string | undefined;
}

export default function Picture({ kind, rounds }: PictureProps) {
  const secret = useFragment();
  const known = pictureKinds.find((candidate) => candidate === kind);
  if (!known) return <NotFound />;
  if (!secret) {
    return (
      <Says title={t`This page needs its link`}>
        {t`To see the picture, use the whole link that you were given: the part after the # is the key.`}
      </Says>
    );
  }
  return <LivePicture key={secret} secret={secret} kind={known} rounds={rounds} />;
}

function LivePicture({ secret, kind, rounds }: { secret: string; kind: PictureKind; rounds: string | undefined }) {
  const live = useMemo(() => createLive(secret), [secret]);
  const connection = useConnection(live.connection);
  const { frame, refusal } = useLiveFrame(live, picturesFrames, picturesIn);
  const lost = useLate(connection.state === 'lost', 2000);
  const slow = useLate(!frame && connection.state !== 'lost');
  useConnectionSaid(connection, lost);
  if (refusal) return <Says title={t`This picture is no longer shown`}>{endWords(refusal)}</Says>;
  if (frame) {
    return (
      <RolesProvider roles={frame.roles} language={frame.language}>
        <Drawn pictures={frame} kind={kind} rounds={rounds} lost={lost} />
      </RolesProvider>
    );
  }
  if (lost) return <Says title={t`The server cannot be reached`}>{t`The picture appears by itself as soon as it can be.`}</Says>;
  return <main className={styles.says}>{slow && <p role="status">{t`Loading the picture…`}</p>}</main>;
}

function endWords({ code, message }: RefusalNotice): string {
  return code === 'UNKNOWN_CAPABILITY' ? t`Its link was ended. Whoever leads the workshop can make a new one.` : message;
}

/** The secret stays in the address, which is all that a frame has, and is kept nowhere else. */
function useFragment(): string {
  const [fragment, setFragment] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const look = () => setFragment(location.hash.slice(1));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return fragment;
}
