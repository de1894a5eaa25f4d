import { Trans } from '@lingui/react/macro';
import { Button } from '../../../design/Button';
import styles from './PutTheWallUp.module.css';

interface PutTheWallUpProps {
  connected: boolean;
  /** Opens the projector's page in a window of its own. */
  onOpen: () => void;
}

/** The first step of every workshop: people find their way in by what stands on the wall. */
export function PutTheWallUp({ connected, onOpen }: PutTheWallUpProps) {
  return (
    <section className={styles.step} aria-labelledby="wall-step">
      <div className={styles.words}>
        <h2 id="wall-step" className={connected ? styles.done : styles.title}>
          {connected ? <Trans>The wall is up</Trans> : <Trans>First, put the wall up</Trans>}
        </h2>
        {!connected && (
          <p className={styles.how}>
            <Trans>It opens in a window of its own: drag it to the projector and make it full screen.</Trans>
          </p>
        )}
      </div>
      <Button variant={connected ? 'quiet' : 'secondary'} onClick={onOpen}>
        {connected ? <Trans>Open it again</Trans> : <Trans>Put the wall up</Trans>}
      </Button>
    </section>
  );
}
