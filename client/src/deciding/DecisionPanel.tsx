import { t } from '@lingui/core/macro';
import { type Column, DecisionKind, ownedBy, parked, textLimits } from '@two-hats/shared';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Button } from '../design/Button';
import { ColumnName } from '../design/ColumnName';
import { Notice } from '../design/Notice';
import { headFor } from '../spoken/headFor';
import { undecided } from './cardDecision';
import styles from './DecisionPanel.module.css';
import { DecisionState } from './DecisionState';
import type { Decisions } from './decisions';
import { Overtaken } from './Overtaken';
import { SomebodyElse } from './SomebodyElse';
import { useDecision } from './useDecisions';

interface DecisionPanelProps {
  decisions: Decisions;
  cardId: string;
  columns: readonly Column[];
  /** What the charter proposes for the card; null when it proposes nothing. */
  proposed: Column | null;
}

/** What the team decides about one card: the owner with one press, the rest as it is typed. There is nothing to save. */
export function DecisionPanel({ decisions, cardId, columns, proposed }: DecisionPanelProps) {
  const shown = useDecision(decisions, cardId);
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever goes on to another card does not wait for the typing to rest.
  useEffect(() => () => decisions.flush(), [decisions]);

  function keyPressed(event: KeyboardEvent<HTMLElement>) {
    // Out of the field, where keys decide and lead on again.
    if (event.key !== 'Escape') return;
    event.currentTarget.blur();
    if (title.current) headFor(title.current);
  }

  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <h3 ref={title} id={`${id}-title`} className="spoken">
        {t`What does the team decide?`}
      </h3>
      <fieldset className={styles.owners}>
        <legend className="spoken">{t`Owner from now on`}</legend>
        {columns.map((column, index) => (
          <button
            key={column}
            type="button"
            className={`${styles.owner} ${styles[column.toLowerCase()]}`}
            aria-pressed={shown.owner === column}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => decisions.change(cardId, ownedBy(column))}
          >
            <span className={styles.key} aria-hidden="true">
              {shown.owner === column ? '✓' : index + 1}
            </span>
            <ColumnName column={column} />
          </button>
        ))}
        <SomebodyElse
          shown={shown}
          keyNumber={columns.length + 1}
          named={decisions.named()}
          onName={(elsewhere) => decisions.change(cardId, { kind: DecisionKind.ELSEWHERE, owner: null, elsewhere })}
        />
        <button
          type="button"
          className={`${styles.owner} ${styles.beside} ${styles.parked}`}
          aria-pressed={shown.kind === DecisionKind.PARKED}
          aria-keyshortcuts={String(columns.length + 2)}
          onClick={() => decisions.change(cardId, parked)}
        >
          <span className={styles.key} aria-hidden="true">
            {shown.kind === DecisionKind.PARKED ? '✓' : columns.length + 2}
          </span>
          {shown.kind === DecisionKind.PARKED
            ? t({ message: 'Parked', comment: 'A card that is left for later, without an owner' })
            : t({ message: 'Park it', comment: 'Button: leaves a card for later, without an owner' })}
        </button>
      </fieldset>
      <div className={styles.state}>
        <DecisionState shown={shown} proposed={proposed} />
        {shown.mayUndo && (
          <Button variant="quiet" aria-keyshortcuts="u" onClick={() => decisions.undo(cardId)}>
            {t`Undo`}
            <span className={styles.key} aria-hidden="true">
              U
            </span>
          </Button>
        )}
        {shown.kind && !shown.mayUndo && shown.standing === 'SAVED' && (
          <Button variant="quiet" onClick={() => decisions.change(cardId, undecided)}>
            {t({ message: 'Take it back', comment: 'Button: ends a decision that was made; the card is open again' })}
          </Button>
        )}
      </div>
      {shown.standing === 'OVERTAKEN' && <Overtaken shown={shown} onChoose={(whose) => decisions.choose(cardId, whose)} />}
      {shown.standing === 'REFUSED' && shown.refusal && (
        <Notice
          tone="bad"
          actions={
            <Button variant="quiet" onClick={() => decisions.retry(cardId)}>
              {t`Try again`}
            </Button>
          }
        >
          {shown.refusal.message} {t`What you wrote stays here.`}
        </Notice>
      )}
      <div className={styles.fields}>
        <label className={styles.field}>
          {t({ message: 'Person', comment: 'Field: who does it, by name' })}
          <input
            type="text"
            className={styles.input}
            maxLength={textLimits.person}
            value={shown.person}
            placeholder={t`Who does it, by name`}
            autoComplete="off"
            onChange={(event) => decisions.change(cardId, { person: event.target.value })}
            onKeyDown={keyPressed}
          />
        </label>
        <label className={styles.field}>
          {t({ message: 'Look again on', comment: 'Field: the day on which the team looks at a decision again' })}
          <input
            type="date"
            className={styles.input}
            value={shown.lookAgainOn ?? ''}
            onChange={(event) => decisions.change(cardId, { lookAgainOn: event.target.value || null })}
          />
        </label>
        <label className={`${styles.field} ${styles.note}`}>
          {t({ message: 'Note', comment: 'Field: what to remember about a decision' })}
          <textarea
            rows={1}
            className={styles.input}
            maxLength={textLimits.note}
            value={shown.note}
            placeholder={t`What to remember`}
            onChange={(event) => decisions.change(cardId, { note: event.target.value })}
            onKeyDown={keyPressed}
          />
        </label>
      </div>
    </section>
  );
}
