import { type FormEvent, useState } from 'react';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { LensChoice } from '../../LensChoice';
import { lensPresets } from '../../lensPresets';
import styles from './NewRoundDialog.module.css';

interface NewRoundDialogProps {
  open: boolean;
  /** The question of the round before. */
  current: string | null;
  onClose: () => void;
  /** @returns why it was refused, or null */
  onStart: (lens: string) => Promise<RefusalNotice | null>;
}

export function NewRoundDialog({ open, current, onClose, onStart }: NewRoundDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="New round, new question">
      <NewRound current={current} onClose={onClose} onStart={onStart} />
    </Dialog>
  );
}

function NewRound({ current, onClose, onStart }: Omit<NewRoundDialogProps, 'open'>) {
  const [lens, setLens] = useState(() => lensPresets.find((preset) => preset.lens !== current)?.lens ?? '');
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [busy, setBusy] = useState(false);

  async function submitted(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setRefusal(await onStart(lens));
    setBusy(false);
  }

  const aboutLens = refusal?.code.startsWith('LENS_') ? refusal.message : null;
  return (
    <form className={styles.form} onSubmit={submitted}>
      <p>Everybody sorts the same cards again, from an empty ballot. The rounds before stay as they are and are compared in the summary.</p>
      <LensChoice lens={lens} onChange={setLens} last={current} error={aboutLens} />
      {refusal && !aboutLens && <Notice tone="bad">{refusal.message}</Notice>}
      <div className={styles.actions}>
        <Button variant="secondary" onClick={onClose}>
          Not now
        </Button>
        <Button type="submit" busy={busy}>
          Start the round
        </Button>
      </div>
    </form>
  );
}
