import type { LiveClient } from '../../../api/client';
import { CopyButton } from '../../../design/CopyButton';
import { Notice } from '../../../design/Notice';
import { QrCode } from '../../../design/QrCode';
import { joinAddress } from '../../../device/addresses';
import type { ConsoleFrame } from '../documents';
import styles from './Lobby.module.css';
import { isOnlyHere } from './onlyHere';
import { People } from './People';

interface LobbyProps {
  live: LiveClient;
  frame: ConsoleFrame;
  publicUrl: string | null;
  onRemoveArrivals: () => void;
}

/** How people get in, and who is in. */
export function Lobby({ live, frame, publicUrl, onRemoveArrivals }: LobbyProps) {
  const { stage } = frame;
  const link = publicUrl && joinAddress(publicUrl, stage.joinCode);
  return (
    <>
      <section className={styles.join} aria-label="How to join">
        <div className={styles.ways}>
          <p className={styles.where}>
            Join at <strong>{publicUrl?.replace(/^https?:\/\//, '') ?? '…'}</strong> with
          </p>
          <p className={styles.code}>{stage.joinCode}</p>
          {link && (
            <div className={styles.copy}>
              <CopyButton text={link}>Copy the join link</CopyButton>
            </div>
          )}
        </div>
        <div className={styles.qr}>{link && <QrCode text={link} label={`Code to scan: leads to ${link}`} />}</div>
      </section>
      {stage.locked && <Notice tone="warn">The door is locked: nobody new gets in until you open it.</Notice>}
      {publicUrl && isOnlyHere(publicUrl) && (
        <Notice tone="warn">
          Phones cannot reach {publicUrl}: it means “this machine” to them. Start the server with PUBLIC_URL set to an address in your
          network.
        </Notice>
      )}
      <People live={live} frame={frame} onRemoveArrivals={onRemoveArrivals} />
    </>
  );
}
