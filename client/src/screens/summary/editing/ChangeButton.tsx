import { t } from '@lingui/core/macro';
import { isolated } from '../../../languages/formats';
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
  const card = isolated(text ?? cardId);
  return (
    <button
      type="button"
      id={changeButtonId(cardId)}
      className={styles.change}
      aria-haspopup="dialog"
      aria-label={isDecided ? t`Change: ${card}` : t`Decide: ${card}`}
      onClick={() => change(cardId)}
    >
      {isDecided
        ? t({ message: 'Change', comment: 'Button: changes what is decided about a card' })
        : t({ message: 'Decide', comment: 'Button: decides about a card' })}
    </button>
  );
}
