import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LiveClient } from '../../../api/client';
import { CopyButton } from '../../../design/CopyButton';
import { Notice } from '../../../design/Notice';
import { QrCode } from '../../../design/QrCode';
import { joinAddress } from '../../../device/addresses';
import { isolated } from '../../../languages/formats';
import type { ConsoleFrame } from '../documents';
import styles from './Lobby.module.css';
import { isOnlyHere } from './onlyHere';
import { People } from './People';
import { PutTheWallUp } from './PutTheWallUp';

interface LobbyProps {
  live: LiveClient;
  frame: ConsoleFrame;
  publicUrl: string | null;
  onRemoveArrivals: () => void;
  onPutWallUp: () => void;
}

/** How people get in, and who is in. */
export function Lobby({ live, frame, publicUrl, onRemoveArrivals, onPutWallUp }: LobbyProps) {
  const { stage } = frame;
  const address = publicUrl?.replace(/^https?:\/\//, '') ?? '…';
  const link = publicUrl && joinAddress(publicUrl, stage.joinCode);
  return (
    <>
      <PutTheWallUp connected={frame.wallConnected} onOpen={onPutWallUp} />
      <section className={styles.join} aria-label={t`How to join`}>
        <div className={styles.ways}>
          <p className={styles.where}>
            <Trans comment="The code follows on a line of its own">
              Join at <strong dir="ltr">{address}</strong> with
            </Trans>
          </p>
          <p className={styles.code}>
            <bdi dir="ltr">{stage.joinCode}</bdi>
          </p>
          {link && (
            <div className={styles.copy}>
              <CopyButton text={link}>{t`Copy the join link`}</CopyButton>
            </div>
          )}
        </div>
        <div className={styles.qr}>{link && <QrCode text={link} label={t`Code to scan: leads to ${{ address: isolated(link) }}`} />}</div>
      </section>
      {stage.locked && <Notice tone="warn">{t`The door is locked: nobody new gets in until you open it.`}</Notice>}
      {publicUrl && isOnlyHere(publicUrl) && (
        <Notice tone="warn">
          {t`Phones cannot reach ${{ address: isolated(publicUrl) }}: it means “this machine” to them. Start the server with PUBLIC_URL set to an address in your network.`}
        </Notice>
      )}
      <People live={live} frame={frame} onRemoveArrivals={onRemoveArrivals} />
    </>
  );
}
