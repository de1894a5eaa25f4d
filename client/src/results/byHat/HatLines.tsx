import { plural } from '@lingui/core/macro';
import type { CardOfHats } from '@two-hats/shared';
import { useColumnWords } from '../../design/columnWords';
import { HatMark } from '../../design/HatMark';
import { hatName, lineWords } from './byHatWords';
import styles from './HatLines.module.css';

/** One card by hat: a line for each hat that may be told of. */
export function HatLines({ card: { column, lines } }: { card: Pick<CardOfHats, 'column' | 'lines'> }) {
  const words = useColumnWords();
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.hat} className={styles.line}>
          <HatMark hat={line.hat} />
          <span>
            <strong>{hatName(line.hat, words)}</strong>{' '}
            <span className={styles.ballots}>({plural(line.ballots, { one: '# ballot', other: '# ballots' })})</span>:{' '}
            {lineWords(line, column, words)}
          </span>
        </li>
      ))}
    </ul>
  );
}
