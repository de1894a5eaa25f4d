import { t } from '@lingui/core/macro';
import styles from './Names.module.css';

/** Who arrived last, newest first, as many as there is room for: where people gave their names, they are welcomed by them. */
export function Names({ names, count }: { names: readonly string[]; count: number }) {
  return (
    <ul className={styles.names} aria-label={t`Arrived last`}>
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: counted from the first arrival, so that a new one moves nobody.
        <li key={count - index} className={styles.name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
