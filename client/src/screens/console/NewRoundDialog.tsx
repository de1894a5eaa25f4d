import { type FormEvent, useState } from 'react';
import type { RefusalNotice } from '../../api/refusal';
import { Button } from '../../design/Button';
import { Dialog } from '../../design/Dialog';
import { TextField } from '../../design/TextField';
import styles from './NewRoundDialog.module.css';

/** Questions that make the same deck worth sorting again. */
const presets: readonly { readonly lens: string; readonly says: string }[] = [
  { lens: 'Who should do it?', says: 'As the team wants it to be.' },
  { lens: 'Who does it today?', says: 'As it is: the distance to the wish is the work ahead.' },
  { lens: 'While we build version 1', says: 'A reader of the article holds that one person may do both until the first release.' },
  { lens: 'After release', says: 'And that the two part ways once there is a market to look after.' },
];

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

const ownWords = 'own words';

function NewRound({ current, onClose, onStart }: Omit<NewRoundDialogProps, 'open'>) {
  const [choice, setChoice] = useState(() => presets.find(({ lens }) => lens !== current)?.lens ?? ownWords);
  const [own, setOwn] = useState('');
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [busy, setBusy] = useState(false);

  async function submitted(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setRefusal(await onStart(choice === ownWords ? own.trim() : choice));
    setBusy(false);
  }

  return (
    <form className={styles.form} onSubmit={submitted}>
      <p>Everybody sorts the same cards again, from an empty ballot. The rounds before stay as they are and are compared in the summary.</p>
      <fieldset className={styles.lenses}>
        <legend className="spoken">Question of the round</legend>
        {presets.map(({ lens, says }) => (
          <label key={lens} className={styles.lens}>
            <input type="radio" name="lens" checked={choice === lens} onChange={() => setChoice(lens)} />
            <span>
              <strong>{lens}</strong>
              <span className={styles.says}>{lens === current ? 'The question of the last round.' : says}</span>
            </span>
          </label>
        ))}
        <label className={styles.lens}>
          <input type="radio" name="lens" checked={choice === ownWords} onChange={() => setChoice(ownWords)} />
          <strong>In your own words</strong>
        </label>
      </fieldset>
      {choice === ownWords && (
        <TextField label="Your question" value={own} maxLength={120} autoComplete="off" onChange={(event) => setOwn(event.target.value)} />
      )}
      <p role="alert" className={styles.refusal}>
        {refusal?.message}
      </p>
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
