import { plural, t } from '@lingui/core/macro';
import { memo } from 'react';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { useLanguage } from '../../../languages/useLanguage';

interface DoneDialogProps {
  open: boolean;
  /** How many cards are not sorted. */
  left: number;
  onClose: () => void;
  onDone: () => void;
}

/** Asks before somebody leaves cards unsorted. */
export const DoneDialog = memo(function DoneDialog({ open, left, onClose, onDone }: DoneDialogProps) {
  useLanguage();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={plural(left, { one: 'One card is not sorted yet', other: '# cards are not sorted yet' })}
      actions={
        <>
          <Button variant="secondary" onClick={onDone}>
            {t`I’m done anyway`}
          </Button>
          <Button onClick={onClose}>{t`Keep sorting`}</Button>
        </>
      }
    >
      <p>{t`What you leave out does not count for you. You can come back until the reveal.`}</p>
    </Dialog>
  );
});
