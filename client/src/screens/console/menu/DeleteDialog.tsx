import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { normalizeJoinCode } from '@two-hats/shared';
import { type FormEvent, useState } from 'react';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { TextField } from '../../../design/TextField';
import { isolated } from '../../../languages/formats';
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
    <Dialog open={open} onClose={rest.onClose} title={t`Delete this workshop for good?`}>
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
        <li>{t`Everything in it goes: what everybody sorted, the decisions, the summary, all names.`}</li>
        <li>{t`Phones and projector end at once. No link opens anything any more, not even the summary’s.`}</li>
        <li>
          <Trans>
            <strong>This cannot be undone.</strong> To keep what was agreed, download the summary first.
          </Trans>
        </li>
      </ul>
      <TextField
        label={t`Type the code ${{ code: isolated(joinCode) }} to delete it`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        error={wrong ? t`This is not the code of this workshop. It is ${{ code: isolated(joinCode) }}.` : null}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {refusal && (
        <Notice tone="bad">
          {onlyTheOpener(refusal, t`Only the facilitator who opened this workshop can delete it. Ask them to do it.`)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button variant="secondary" onClick={onClose}>
          {t({ message: 'Keep it', comment: 'Button: nothing is ended or deleted' })}
        </Button>
        <Button type="submit" variant="danger" busy={busy}>
          {t`Delete for good`}
        </Button>
      </div>
    </form>
  );
}
