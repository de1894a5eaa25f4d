import { useState } from 'react';
import type { Connection } from '../../api/connection';
import { RolesProvider } from '../../design/columnWords';
import { QrCode } from '../../design/QrCode';
import { RehearsalMark } from '../../design/RehearsalMark';
import { ScreenTitle } from '../../design/ScreenTitle';
import { useLate } from '../../design/useLate';
import { joinAddress } from '../../device/addresses';
import type { StageFrame } from '../../results/fragments';
import { CardMoment } from './card/CardMoment';
import { Headline } from './reveal/Headline';
import { Lobby } from './lobby/Lobby';
import { Overview } from './reveal/Overview';
import styles from './Screen.module.css';
import { Sorting } from './sorting/Sorting';
import { useFullscreen } from './display/useFullscreen';
import { useRevealMoment } from './reveal/useRevealMoment';
import { useWakeLock } from './display/useWakeLock';

interface ScreenProps {
  stage: StageFrame;
  connection: Connection;
  publicUrl: string | null;
}

/** What the room sees in each phase, with the way in always in the corner once the lobby is over. */
export function Screen({ stage, connection, publicUrl }: ScreenProps) {
  const [screen, setScreen] = useState<HTMLElement | null>(null);
  const lost = useLate(connection.state === 'lost', 2000);
  useFullscreen(screen);
  useWakeLock();
  const joinLink = publicUrl && joinAddress(publicUrl, stage.joinCode);
  const lobby = stage.phase === 'LOBBY';
  return (
    <RolesProvider roles={stage.roles}>
      <main ref={setScreen} className={lobby ? `${styles.screen} ${styles.lobby}` : styles.screen}>
        <header className={styles.header}>
          <ScreenTitle className={styles.title} tab={`Projector: ${stage.title}`}>
            <bdi>{stage.title}</bdi> {stage.rehearsal && <RehearsalMark />}
          </ScreenTitle>
          {lost && (
            <p className={styles.lost} role="status">
              Reconnecting…
            </p>
          )}
          {!lobby && stage.phase !== 'CLOSED' && (
            <div className={styles.corner}>
              <p className={styles.cornerWords}>
                <span className={styles.soft}>{publicUrl?.replace(/^https?:\/\//, '')}</span>
                <strong className={styles.cornerCode}>{stage.joinCode}</strong>
              </p>
              <div className={styles.cornerQr}>{joinLink && <QrCode text={joinLink} label={`Code to scan: leads to ${joinLink}`} />}</div>
            </div>
          )}
        </header>
        <Content stage={stage} joinLink={joinLink} publicUrl={publicUrl} />
      </main>
    </RolesProvider>
  );
}

function Content({ stage, joinLink, publicUrl }: { stage: StageFrame; joinLink: string | null; publicUrl: string | null }) {
  const { phase, reveal } = stage;
  const moment = useRevealMoment(stage);
  if (phase === 'LOBBY') return <Lobby stage={stage} joinLink={joinLink} publicUrl={publicUrl} />;
  if (phase === 'SORTING' || !reveal) return <Sorting stage={stage} />;
  if (phase === 'CLOSED') return <Headline stage={stage} reveal={reveal} closed />;
  if (reveal.currentCardId) return <CardMoment key={reveal.currentCardId} stage={stage} reveal={reveal} cardId={reveal.currentCardId} />;
  if (moment) return <Headline stage={stage} reveal={reveal} />;
  return <Overview stage={stage} reveal={reveal} />;
}
