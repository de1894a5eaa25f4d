import { QrCode } from '../../../design/QrCode';
import type { StageFrame } from '../../../results/fragments';
import styles from './Lobby.module.css';

interface LobbyProps {
  stage: StageFrame;
  joinLink: string | null;
  publicUrl: string | null;
}

/** The way in, as large as the wall allows. */
export function Lobby({ stage, joinLink, publicUrl }: LobbyProps) {
  const here = stage.participantCount;
  return (
    <div className={styles.lobby}>
      <div className={styles.words}>
        <p className={styles.where}>
          Scan, or go to <strong className={styles.address}>{publicUrl?.replace(/^https?:\/\//, '') ?? '…'}</strong> and enter
        </p>
        <p className={styles.code}>{stage.joinCode}</p>
        <p className={styles.here} role="status">
          <span key={here} className={styles.count}>
            {here}
          </span>{' '}
          {here === 1 ? 'person is' : 'people are'} here
          {stage.locked && <span className={styles.locked}>The door is locked</span>}
        </p>
      </div>
      <div className={styles.qr}>{joinLink && <QrCode text={joinLink} label={`Code to scan: leads to ${joinLink}`} />}</div>
    </div>
  );
}
