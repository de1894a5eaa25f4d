import { Trans } from '@lingui/react/macro';
import styles from './WallState.module.css';

/** Whether the room can see a wall: whoever talks to a dark projector should know before the room does. */
export function WallState({ connected }: { connected: boolean }) {
  return <span className={connected ? styles.up : styles.down}>{connected ? <Trans>Wall is up</Trans> : <Trans>No wall</Trans>}</span>;
}
