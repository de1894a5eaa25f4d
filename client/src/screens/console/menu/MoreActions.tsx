import { Button } from '../../../design/Button';
import type { ConsoleFrame } from '../documents';
import type { StepRequest } from '../frame/useSteps';
import styles from './MoreActions.module.css';

interface MoreActionsProps {
  frame: ConsoleFrame;
  busy: boolean;
  doorBusy: boolean;
  onStep: (request: StepRequest) => void;
  /** Left out where closing is the next step already. */
  onClose: (() => void) | null;
  onNewRound: () => void;
  onLock: () => void;
  onRemoveArrivals: () => void;
  onShare: () => void;
  onProjector: () => void;
  onDelete: () => void;
}

/** Everything else that can be done now, quieter than the next step. */
export function MoreActions({ frame, busy, doorBusy, onStep, onClose, onNewRound, ...on }: MoreActionsProps) {
  const { stage, allowedSteps, progress } = frame;
  const order = stage.reveal?.walkOrder ?? 'CONTESTED';
  const onCard = stage.reveal?.currentCardId != null;
  return (
    <section className={styles.actions} aria-label="More actions">
      {allowedSteps.includes('SHOW_CARD') && onCard && (
        <Button variant="quiet" busy={busy} onClick={() => onStep({ step: 'SHOW_CARD', cardId: null, order })}>
          Show the overview
        </Button>
      )}
      {allowedSteps.includes('REOPEN_ROUND') && (
        <Button variant="quiet" busy={busy} onClick={() => onStep({ step: 'REOPEN_ROUND' })}>
          Reopen this round
        </Button>
      )}
      {allowedSteps.includes('START_NEW_ROUND') && (
        <Button variant="quiet" busy={busy} onClick={onNewRound}>
          New round, new question…
        </Button>
      )}
      {onClose && allowedSteps.includes('CLOSE') && (
        <Button variant="quiet" busy={busy} onClick={onClose}>
          Close the workshop…
        </Button>
      )}
      {allowedSteps.includes('REOPEN_WORKSHOP') && (
        <Button variant="quiet" busy={busy} onClick={() => onStep({ step: 'REOPEN_WORKSHOP' })}>
          Reopen the workshop
        </Button>
      )}
      <hr className={styles.line} />
      <Button variant="quiet" onClick={on.onProjector}>
        Open the projector window
      </Button>
      <Button variant="quiet" onClick={on.onShare}>
        Share links…
      </Button>
      {stage.phase !== 'CLOSED' && (
        <Button variant="quiet" busy={doorBusy} aria-pressed={stage.locked} onClick={on.onLock}>
          {stage.locked ? 'Door is locked: open it' : 'Lock the door'}
        </Button>
      )}
      {progress.joined > 0 && (
        <Button variant="quiet" onClick={on.onRemoveArrivals}>
          Remove many people…
        </Button>
      )}
      <hr className={styles.line} />
      <Button variant="quiet" className={styles.delete} onClick={on.onDelete}>
        Delete the workshop…
      </Button>
    </section>
  );
}
