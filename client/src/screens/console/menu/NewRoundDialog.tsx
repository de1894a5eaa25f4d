import { Lens } from '@two-hats/shared';
import { type FormEvent, useState } from 'react';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { type ChosenLens, LensChoice } from '../../LensChoice';
import styles from './NewRoundDialog.module.css';

interface NewRoundDialogProps {
  open: boolean;
  /** The lens of the round before. */
  last: Lens | null;
  onClose: () => void;
  /** @returns why it was refused, or null */
  onStart: (chosen: ChosenLens) => Promise<RefusalNotice | null>;
}

export function NewRoundDialog({ open, last, onClose, onStart }: NewRoundDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="New round, new question">
      <NewRound last={last} onClose={onClose} onStart={onStart} />
    </Dialog>
  );
}

function NewRound({ last, onClose, onStart }: Omit<NewRoundDialogProps, 'open'>) {
  const [chosen, setChosen] = useState<ChosenLens>({ lens: last === Lens.SHOULD ? Lens.TODAY : Lens.SHOULD, question: '' });
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [busy, setBusy] = useState(false);

  async function submitted(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setRefusal(await onStart(chosen));
    setBusy(false);
  }

  const aboutLens = refusal?.code.startsWith('LENS_') ? refusal.message : null;
  return (
    <form className={styles.form} onSubmit={submitted}>
      <p>Everybody sorts the same cards again, from an empty ballot. The rounds before stay as they are and are compared in the summary.</p>
      <LensChoice chosen={chosen} onChange={setChosen} last={last} error={aboutLens} />
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
