import type { ReactNode } from 'react';
import styles from './ShortcutSwitch.module.css';

interface ShortcutSwitchProps {
  on: boolean;
  onTurn: (on: boolean) => void;
  children: ReactNode;
}

/** Turns single keys as shortcuts on and off, for this device. */
export function ShortcutSwitch({ on, onTurn, children }: ShortcutSwitchProps) {
  return (
    <label className={styles.turn}>
      <input type="checkbox" checked={on} onChange={(event) => onTurn(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
