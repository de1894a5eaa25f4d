import type { Column, Decision } from '@two-hats/shared';
import { type FormEvent, useId } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { ColumnName } from '../../../design/ColumnName';
import { Notice } from '../../../design/Notice';
import { decide } from '../documents';
import { useTask } from '../useTask';
import styles from './DecisionForm.module.css';
import { useDecisionDraft } from './useDecisionDraft';

interface DecisionFormProps {
  live: LiveClient;
  workshopId: string;
  cardId: string;
  columns: readonly Column[];
  decision: Decision | null;
  /** The room's leading column, for the words beside the form. */
  leading: Column | null;
}

const longestNote = 500;

/** Keeps the owner that the team agreed on, with a note. One form per card. */
export function DecisionForm({ live, workshopId, cardId, columns, decision, leading }: DecisionFormProps) {
  const { owner, note, changed, change, discard, send } = useDecisionDraft(workshopId, cardId, decision);
  const saving = useTask();
  const noteId = useId();

  async function save(nextOwner: Column | null) {
    const settle = send();
    const kept = await saving.run(() => live.apollo.mutate({ mutation: decide, variables: { cardId, owner: nextOwner, note } }));
    if (kept) settle();
  }

  function submitted(event: FormEvent) {
    event.preventDefault();
    if (owner) void save(owner);
  }

  return (
    <form className={styles.form} onSubmit={submitted} aria-labelledby="decision-title">
      <h3 id="decision-title">What does the team decide?</h3>
      <fieldset className={styles.owners}>
        <legend className="spoken">Owner from now on</legend>
        {columns.map((column) => (
          <label key={column} className={`${styles.owner} ${styles[column.toLowerCase()]}`}>
            <input
              type="radio"
              name={`owner-${cardId}`}
              className={styles.input}
              checked={owner === column}
              onChange={() => change({ owner: column })}
            />
            <ColumnName column={column} />
          </label>
        ))}
      </fieldset>
      <div className={styles.note}>
        <label htmlFor={noteId}>Note (optional)</label>
        <textarea
          id={noteId}
          rows={2}
          maxLength={longestNote}
          value={note}
          placeholder="Until when, with whom, what has to change first"
          onChange={(event) => change({ note: event.target.value })}
        />
      </div>
      {saving.refusal && <Notice tone="bad">{saving.refusal.message}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" variant="secondary" busy={saving.busy} disabled={!owner || (!changed && decision !== null)}>
          {decision ? 'Save the change' : 'Keep this decision'}
        </Button>
        {changed && (
          <Button variant="quiet" onClick={discard}>
            Discard
          </Button>
        )}
        {decision && !changed && (
          <Button variant="quiet" busy={saving.busy} onClick={() => save(null)}>
            Take it back
          </Button>
        )}
        <span role="status" className={styles.state}>
          {changed && 'Not kept yet.'}
          {decision && !changed ? 'Kept ✓' : ''}
          {!decision &&
            !changed &&
            (leading ? 'Without a decision, a clear majority of the room counts.' : 'Without a decision, it stays open.')}
        </span>
      </div>
    </form>
  );
}
