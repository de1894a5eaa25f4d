import { t } from '@lingui/core/macro';
import styles from './RehearsalMark.module.css';

/** Says that what is shown is a rehearsal, wherever its title stands: nobody should take simulated people for a team. */
export function RehearsalMark() {
  return <span className={styles.mark}>{t`Rehearsal`}</span>;
}
