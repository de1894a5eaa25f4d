import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';

interface DoneDialogProps {
  open: boolean;
  /** How many cards are not sorted. */
  left: number;
  onClose: () => void;
  onDone: () => void;
}

/** Asks before somebody leaves cards unsorted. */
export function DoneDialog({ open, left, onClose, onDone }: DoneDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={left === 1 ? 'One card is not sorted yet' : `${left} cards are not sorted yet`}
      actions={
        <>
          <Button variant="secondary" onClick={onDone}>
            I’m done anyway
          </Button>
          <Button onClick={onClose}>Keep sorting</Button>
        </>
      }
    >
      <p>What you leave out does not count for you. You can come back until the reveal.</p>
    </Dialog>
  );
}
