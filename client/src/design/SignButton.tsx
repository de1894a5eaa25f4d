import styles from './SignButton.module.css';

interface SignButtonProps {
  /** What it does, and to what: spoken, and shown when pointed at. */
  label: string;
  /** One character that shows it. */
  sign: string;
  disabled?: boolean;
  onPress: () => void;
}

/** A small tool beside something in a list: earlier, later, out. */
export function SignButton({ label, sign, disabled = false, onPress }: SignButtonProps) {
  return (
    <button type="button" className={styles.sign} aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
