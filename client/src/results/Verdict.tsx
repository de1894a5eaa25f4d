import { t } from '@lingui/core/macro';
import type { Verdict as VerdictFacts } from '@two-hats/shared';
import { ColumnName } from '../design/ColumnName';
import type { ColumnWords } from '../design/columnWords';
import styles from './Verdict.module.css';

/** What was decided, as decisions and entries of the charter have it. */
type Decided = Pick<VerdictFacts, 'owner' | 'elsewhere'>;

interface VerdictProps {
  of: Decided;
  /** A filled pill where a column owns the card. */
  pill?: boolean;
}

/** Who owns a card: a column with its hat, somebody else in their words, or nobody while it is parked. */
export function Verdict({ of: { owner, elsewhere }, pill = false }: VerdictProps) {
  if (owner) return <ColumnName column={owner} pill={pill} />;
  return elsewhere ? <bdi className={styles.elsewhere}>{elsewhere}</bdi> : <span className={styles.parked}>{parkedWord()}</span>;
}

/** The same for what is no component: exports, sentences. */
export function verdictInWords({ owner, elsewhere }: Decided, words: ColumnWords): string {
  return owner ? words[owner] : elsewhere || parkedWord();
}

function parkedWord(): string {
  return t({ message: 'Parked', comment: 'A card on which the team decided to decide later' });
}
