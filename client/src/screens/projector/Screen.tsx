import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { LiveClient } from '../../api/client';
import type { Connection } from '../../api/connection';
import { RolesProvider } from '../../design/columnWords';
import { QrCode } from '../../design/QrCode';
import { RehearsalMark } from '../../design/RehearsalMark';
import { ScreenTitle } from '../../design/ScreenTitle';
import { useLate } from '../../design/useLate';
import { joinAddress, summaryAddress } from '../../device/addresses';
import { isolated } from '../../languages/formats';
import type { StageFrame } from '../../results/fragments';
import { useConnectionSaid } from '../../spoken/useConnectionSaid';
import { CardMoment } from './card/CardMoment';
import { Closing } from './close/Closing';
import { useFullscreen } from './display/useFullscreen';
import { useWakeLock } from './display/useWakeLock';
import { JoinCode } from './JoinCode';
import { Lobby } from './lobby/Lobby';
import { ClosingQuestion } from './question/ClosingQuestion';
import { Moment } from './reveal/Moment';
import { Overview } from './reveal/Overview';
import { useRevealMoment } from './reveal/useRevealMoment';
import styles from './Screen.module.css';
import { Sorting } from './sorting/Sorting';
import { TimeLeft } from './TimeLeft';

interface ScreenProps {
  live: LiveClient;
  stage: StageFrame;
  connection: Connection;
  publicUrl: string | null;
}

/** What the room sees in each phase, with the way in always in the corner once the lobby is over. */
export function Screen({ live, stage, connection, publicUrl }: ScreenProps) {
  const [screen, setScreen] = useState<HTMLElement | null>(null);
  const lost = useLate(connection.state === 'lost', 2000);
  useConnectionSaid(connection, lost);
  useFullscreen(screen);
  useWakeLock();
  const joinLink = publicUrl && joinAddress(publicUrl, stage.joinCode);
  const summaryLink = publicUrl && stage.summarySecret && summaryAddress(publicUrl, stage.summarySecret);
  const lobby = stage.phase === 'LOBBY';
  return (
    <RolesProvider roles={stage.roles} language={stage.language}>
      <main ref={setScreen} className={lobby ? `${styles.screen} ${styles.lobby}` : styles.screen}>
        <header className={styles.header}>
          <ScreenTitle
            className={styles.title}
            tab={t({ message: `Projector: ${{ title: stage.title }}`, comment: 'Title of the window' })}
          >
            <bdi>{stage.title}</bdi> {stage.rehearsal && <RehearsalMark />}
          </ScreenTitle>
          {lost && (
            <p className={styles.lost} role="status">
              {t`Reconnecting…`}
            </p>
          )}
          {!lobby && stage.phase !== 'CLOSED' && <TimeLeft live={live} stage={stage} />}
          {summaryLink && (
            <div className={styles.corner}>
              <p className={styles.cornerWords}>
                <strong>{t`The summary`}</strong>
              </p>
              <div className={styles.cornerQr}>
                <QrCode text={summaryLink} label={t`Code to scan: leads to the summary`} />
              </div>
            </div>
          )}
          {!lobby && stage.phase !== 'CLOSED' && <WayIn stage={stage} joinLink={joinLink} publicUrl={publicUrl} />}
        </header>
        <Content stage={stage} joinLink={joinLink} publicUrl={publicUrl} />
      </main>
    </RolesProvider>
  );
}

interface WayInProps {
  stage: StageFrame;
  joinLink: string | null;
  publicUrl: string | null;
}

/** For latecomers, in the corner; nobody is invited through a locked door. */
function WayIn({ stage, joinLink, publicUrl }: WayInProps) {
  if (stage.locked) return <p className={styles.locked}>{t`The door is locked`}</p>;
  return (
    <div className={styles.corner}>
      <p className={styles.cornerWords}>
        <span className={styles.soft} dir="ltr">
          {publicUrl?.replace(/^https?:\/\//, '')}
        </span>
        <JoinCode code={stage.joinCode} className={styles.cornerCode} />
      </p>
      <div className={styles.cornerQr}>
        {joinLink && <QrCode text={joinLink} label={t`Code to scan: leads to ${{ address: isolated(joinLink) }}`} />}
      </div>
    </div>
  );
}

function Content({ stage, joinLink, publicUrl }: WayInProps) {
  const { phase, reveal } = stage;
  const moment = useRevealMoment(stage);
  if (phase === 'LOBBY') return <Lobby stage={stage} joinLink={joinLink} publicUrl={publicUrl} />;
  if (phase === 'SORTING' || !reveal) return <Sorting stage={stage} />;
  if (phase === 'CLOSED') return <Closing reveal={reveal} isShared={stage.summarySecret !== null} />;
  if (reveal.currentCardId) return <CardMoment key={reveal.currentCardId} stage={stage} reveal={reveal} cardId={reveal.currentCardId} />;
  if (stage.question.closing !== 'NOT_ASKED') return <ClosingQuestion stage={stage} />;
  if (moment) return <Moment stage={stage} reveal={reveal} />;
  return <Overview stage={stage} reveal={reveal} />;
}
