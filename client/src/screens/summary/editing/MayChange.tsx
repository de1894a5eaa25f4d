import { t } from '@lingui/core/macro';
import { useChange } from './changing';
import styles from './MayChange.module.css';

/** Tells facilitators what they can do here that readers cannot. */
export function MayChange() {
  if (!useChange()) return null;
  return (
    <p className={styles.says}>
      {t`This device holds the console’s link: you can change what is decided, card by card. Whoever has the summary’s link reads only.`}
    </p>
  );
}
