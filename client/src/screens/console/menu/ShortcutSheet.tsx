import { t } from '@lingui/core/macro';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { ShortcutSwitch } from '../../../design/ShortcutSwitch';
import { keyShown, menuKeys, shortcuts } from '../frame/shortcuts';
import styles from './ShortcutSheet.module.css';

interface ShortcutSheetProps {
  open: boolean;
  onClose: () => void;
  on: boolean;
  onTurn: (on: boolean) => void;
}

export function ShortcutSheet({ open, onClose, on, onTurn }: ShortcutSheetProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Keyboard shortcuts`}
      actions={<Button onClick={onClose}>{t({ message: 'Done', comment: 'Button: closes a dialog' })}</Button>}
    >
      <dl className={styles.keys}>
        <div className={styles.key}>
          <dt>
            <kbd className={styles.cap} dir="ltr">
              {menuKeys()}
            </kbd>
          </dt>
          <dd>{t`Open the menu with everything else`}</dd>
        </div>
        {shortcuts.map(({ command, shown, says }) => (
          <div key={command} className={styles.key}>
            <dt>
              <kbd className={styles.cap} dir="ltr">
                {keyShown(shown)}
              </kbd>
            </dt>
            <dd>{says()}</dd>
          </div>
        ))}
      </dl>
      <ShortcutSwitch on={on} onTurn={onTurn}>
        {t`Shortcuts are on. They rest while you type.`}
      </ShortcutSwitch>
    </Dialog>
  );
}
