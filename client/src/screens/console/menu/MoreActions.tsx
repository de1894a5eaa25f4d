import { Button, ButtonLink } from '../../../design/Button';
import { closing, reopening } from '../frame/nextStep';
import type { Commands } from '../frame/useCommands';
import styles from './MoreActions.module.css';
import { runSheetAddress } from './windows';

interface MoreActionsProps {
  commands: Commands;
  onRemoveArrivals: () => void;
}

/** Everything else that can be done now, quieter than the next step. */
export function MoreActions({ commands, onRemoveArrivals }: MoreActionsProps) {
  const { shown, busy, next } = commands;
  const { stage, allowedSteps, progress } = shown;
  const onCard = stage.reveal?.currentCardId != null;
  return (
    <section className={styles.actions} aria-label="More actions">
      {allowedSteps.includes('SHOW_CARD') && onCard && (
        <Button variant="quiet" busy={busy} onClick={() => commands.show(null)}>
          Show the overview
        </Button>
      )}
      {allowedSteps.includes('REOPEN_ROUND') && (
        <Button variant="quiet" busy={busy} onClick={() => commands.takeNext(reopening)}>
          Reopen this round…
        </Button>
      )}
      {allowedSteps.includes('START_NEW_ROUND') && (
        <Button variant="quiet" busy={busy} onClick={() => commands.open('new-round')}>
          New round, new question…
        </Button>
      )}
      {allowedSteps.includes('CLOSE') && next.does !== 'CLOSE' && (
        <Button variant="quiet" busy={busy} onClick={() => commands.takeNext(closing)}>
          Close the workshop…
        </Button>
      )}
      {allowedSteps.includes('REOPEN_WORKSHOP') && (
        <Button variant="quiet" busy={busy} onClick={commands.reopenWorkshop}>
          Reopen the workshop
        </Button>
      )}
      <hr className={styles.line} />
      <Button variant="quiet" onClick={commands.projector}>
        Open the projector window
      </Button>
      <ButtonLink variant="quiet" href={runSheetAddress(stage.workshopId)} target="_blank">
        Open the run-sheet
      </ButtonLink>
      <Button variant="quiet" onClick={() => commands.open('share')}>
        Share links…
      </Button>
      {stage.phase !== 'CLOSED' && (
        <Button variant="quiet" busy={commands.doorBusy} aria-pressed={stage.locked} onClick={commands.lock}>
          {stage.locked ? 'Door is locked: open it' : 'Lock the door'}
        </Button>
      )}
      {progress.joined > 0 && (
        <Button variant="quiet" onClick={onRemoveArrivals}>
          Remove many people…
        </Button>
      )}
      <hr className={styles.line} />
      <Button variant="quiet" className={styles.delete} onClick={() => commands.open('delete')}>
        Delete the workshop…
      </Button>
    </section>
  );
}
