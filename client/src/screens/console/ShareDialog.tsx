import type { LiveClient } from '../../api/client';
import { Button } from '../../design/Button';
import { CopyButton } from '../../design/CopyButton';
import { Dialog } from '../../design/Dialog';
import { joinAddress } from '../../device/addresses';
import type { StageFrame } from '../../results/fragments';
import { LinkToHandOut } from './LinkToHandOut';
import styles from './ShareDialog.module.css';

interface ShareDialogProps {
  open: boolean;
  onClose: () => void;
  live: LiveClient;
  stage: StageFrame;
  publicUrl: string | null;
}

/** Every link of the workshop, with what it lets its reader do. */
export function ShareDialog({ open, onClose, live, stage, publicUrl }: ShareDialogProps) {
  const link = { live, workshopId: stage.workshopId, publicUrl };
  return (
    <Dialog open={open} onClose={onClose} title="Share links" actions={<Button onClick={onClose}>Done</Button>}>
      <ul className={styles.links}>
        <li>
          <p>
            <strong>To join.</strong> For everybody in the room. The same as the code {stage.joinCode}.
          </p>
          <CopyButton text={joinAddress(publicUrl ?? location.origin, stage.joinCode)}>Copy the join link</CopyButton>
        </li>
        <li>
          <p>
            <strong>To facilitate with you.</strong> Opens this console on another laptop and can do everything that you can.
          </p>
          <LinkToHandOut {...link} kind="CO_FACILITATOR" />
        </li>
        <li>
          <p>
            <strong>To show.</strong> The projector’s page, for another machine. It shows only what everybody may see.
          </p>
          <LinkToHandOut {...link} kind="PROJECTOR" />
        </li>
        <li>
          <p>
            <strong>To read afterwards.</strong> The summary, from the first reveal on. Readers can change nothing.
          </p>
          <LinkToHandOut {...link} kind="SUMMARY" />
        </li>
      </ul>
    </Dialog>
  );
}
