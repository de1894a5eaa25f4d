import { QrCode } from '../../../design/QrCode';
import { counted } from '../../../results/figures';
import type { StageFrame } from '../../../results/fragments';
import { questionOf } from '../../lensWords';
import { JoinCode } from '../JoinCode';
import { Arrivals } from './Arrivals';
import styles from './Lobby.module.css';
import { Names } from './Names';

interface LobbyProps {
  stage: StageFrame;
  joinLink: string | null;
  publicUrl: string | null;
}

/** The way in, as large as the wall allows; behind a locked door only who is here. */
export function Lobby({ stage, joinLink, publicUrl }: LobbyProps) {
  const here = stage.participantCount;
  return (
    <div className={styles.lobby}>
      <div className={styles.words}>
        {stage.asksFirst && (
          <h2 className={styles.question}>
            <bdi>{questionOf(stage.asksFirst)}</bdi> <span className={styles.minutes}>{minutesInWords(stage.plannedMinutes)}</span>
          </h2>
        )}
        {stage.locked ? (
          <p className={styles.locked}>The door is locked</p>
        ) : (
          <>
            <p className={styles.where}>
              Scan, or go to <strong className={styles.address}>{publicUrl?.replace(/^https?:\/\//, '') ?? '…'}</strong> and enter
            </p>
            <p className={styles.line}>
              <JoinCode code={stage.joinCode} className={styles.code} />
            </p>
          </>
        )}
        <p className={styles.here} role="status">
          <span key={here} className={styles.count}>
            {here}
          </span>{' '}
          {here === 1 ? 'person is' : 'people are'} here
        </p>
        {stage.arrivals.length > 0 ? <Names names={stage.arrivals} count={here} /> : <Arrivals count={here} />}
      </div>
      {!stage.locked && (
        <div className={styles.qr}>{joinLink && <QrCode text={joinLink} label={`Code to scan: leads to ${joinLink}`} />}</div>
      )}
    </div>
  );
}

/** How long it takes, e.g. "About 45 minutes". */
function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes < 90) return `About ${counted(minutes, 'minute')}`;
  return rest === 0 ? `About ${counted(hours, 'hour')}` : `About ${hours} h ${rest} min`;
}
