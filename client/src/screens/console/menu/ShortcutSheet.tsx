import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { menuKeys, shortcuts } from '../frame/shortcuts';
import styles from './ShortcutSheet.module.css';

interface ShortcutSheetProps {
  open: boolean;
  onClose: () => void;
  on: boolean;
  onTurn: (on: boolean) => void;
}

export function ShortcutSheet({ open, onClose, on, onTurn }: ShortcutSheetProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" actions={<Button onClick={onClose}>Done</Button>}>
      <dl className={styles.keys}>
        <div className={styles.key}>
          <dt>
            <kbd className={styles.cap}>{menuKeys}</kbd>
          </dt>
          <dd>Open the menu with everything else</dd>
        </div>
        {shortcuts.map(({ shown, says }) => (
          <div key={shown} className={styles.key}>
            <dt>
              <kbd className={styles.cap}>{shown}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.turn}>
        <input type="checkbox" checked={on} onChange={(event) => onTurn(event.target.checked)} />
        Shortcuts are on. They rest while you type.
      </label>
    </Dialog>
  );
}
