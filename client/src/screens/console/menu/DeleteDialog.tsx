import { normalizeJoinCode } from '@two-hats/shared';
import { type FormEvent, useState } from 'react';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { TextField } from '../../../design/TextField';
import styles from './DeleteDialog.module.css';
import { onlyTheOpener } from './onlyTheOpener';

interface DeleteProps {
  joinCode: string;
  onClose: () => void;
  /** @returns why it was refused; null when the workshop is gone */
  onDelete: () => Promise<RefusalNotice | null>;
}

/** Deletes the workshop for good. Typing its code is what nobody does by mistake. */
export function DeleteDialog({ open, ...rest }: DeleteProps & { open: boolean }) {
  return (
    <Dialog open={open} onClose={rest.onClose} title="Delete this workshop for good?">
      <Delete {...rest} />
    </Dialog>
  );
}

function Delete({ joinCode, onClose, onDelete }: DeleteProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [busy, setBusy] = useState(false);

  async function submitted(event: FormEvent) {
    event.preventDefault();
    const isMeant = normalizeJoinCode(typed) === joinCode;
    setWrong(!isMeant);
    if (!isMeant) return;
    setBusy(true);
    setRefusal(await onDelete());
    setBusy(false);
  }

  return (
    <form className={styles.form} onSubmit={submitted} noValidate>
      <ul className={styles.what}>
        <li>Everything in it goes: what everybody sorted, the decisions, the summary, all names.</li>
        <li>Phones and projector end at once. No link opens anything any more, not even the summary’s.</li>
        <li>
          <strong>This cannot be undone.</strong> To keep what was agreed, download the summary first.
        </li>
      </ul>
      <TextField
        label={`Type the code ${joinCode} to delete it`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        error={wrong ? `This is not the code of this workshop. It is ${joinCode}.` : null}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {refusal && <Notice tone="bad">{onlyTheOpener(refusal, 'delete it')}</Notice>}
      <div className={styles.actions}>
        <Button variant="secondary" onClick={onClose}>
          Keep it
        </Button>
        <Button type="submit" variant="danger" busy={busy}>
          Delete for good
        </Button>
      </div>
    </form>
  );
}
