import { t } from '@lingui/core/macro';
import { DecisionKind, textLimits } from '@two-hats/shared';
import { type KeyboardEvent, useId, useState } from 'react';
import { focusAtFirst } from '../design/focusAtFirst';
import type { DecisionShown } from './cardDecision';
import { somebodyElseField } from './choices';
import styles from './DecisionPanel.module.css';

interface SomebodyElseProps {
  shown: DecisionShown;
  /** The number key that leads here. */
  keyNumber: number;
  /** Who was named on other cards. */
  named: readonly string[];
  onName: (elsewhere: string) => void;
}

/** Names an owner beside the columns: a button that becomes a field, for nobody is decided until somebody is named. */
export function SomebodyElse({ shown, keyNumber, named, onName }: SomebodyElseProps) {
  const [asked, setAsked] = useState(false);
  const list = useId();
  const isOwner = shown.kind === DecisionKind.ELSEWHERE;
  if (!asked && !isOwner) {
    return (
      <button
        {...somebodyElseField}
        type="button"
        className={`${styles.owner} ${styles.beside}`}
        aria-keyshortcuts={String(keyNumber)}
        onClick={() => setAsked(true)}
      >
        <span className={styles.key} aria-hidden="true">
          {keyNumber}
        </span>
        {t({ message: 'Somebody else', comment: 'Button: names an owner who is neither of the two roles' })}
      </button>
    );
  }

  function keyPressed(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
  }

  return (
    <label className={`${styles.owner} ${styles.beside} ${styles.naming}`} data-chosen={isOwner || undefined}>
      <span className={styles.key} aria-hidden="true">
        {isOwner ? '✓' : keyNumber}
      </span>
      <span className="spoken">{t`Somebody else owns it`}</span>
      <input
        {...somebodyElseField}
        type="text"
        list={list}
        // The press that brought it here asked for it.
        ref={asked ? focusAtFirst : undefined}
        className={styles.name}
        maxLength={textLimits.elsewhere}
        value={isOwner ? shown.elsewhere : ''}
        placeholder={t`Who else?`}
        autoComplete="off"
        onClick={(event) => event.currentTarget.focus()}
        onChange={(event) => onName(event.target.value)}
        onBlur={() => setAsked(false)}
        onKeyDown={keyPressed}
      />
      <datalist id={list}>
        {named.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}
