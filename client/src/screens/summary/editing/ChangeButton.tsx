import styles from './ChangeButton.module.css';
import { changeButtonId, useChange } from './changing';

interface ChangeButtonProps {
  cardId: string;
  text: string | undefined;
  /** Whether something stands that would be changed. */
  isDecided?: boolean;
}

/** Leads from a row of the charter to what is decided about its card. Readers do not see it. */
export function ChangeButton({ cardId, text, isDecided = false }: ChangeButtonProps) {
  const change = useChange();
  if (!change) return null;
  const says = isDecided ? 'Change' : 'Decide';
  return (
    <button
      type="button"
      id={changeButtonId(cardId)}
      className={styles.change}
      aria-haspopup="dialog"
      aria-label={`${says}: ${text ?? cardId}`}
      onClick={() => change(cardId)}
    >
      {says}
    </button>
  );
}
