// Page one, the Monday page: how far the team is, who owns what, what to settle next, and the way from today to what should be.

import { MayChange } from '../editing/MayChange';
import type { WorkshopSummary } from '../summaryQuery';
import { ByRole } from './ByRole';
import styles from './Charter.module.css';
import { countsInWords, proposalsInWords } from './charterWords';
import { Decided, Parked } from './Decided';
import { Gaps } from './Gaps';
import { Proposed } from './Proposed';
import { ToSettle } from './ToSettle';

export function Charter({ summary }: { summary: WorkshopSummary }) {
  return (
    <section className={styles.charter} aria-labelledby="charter-title">
      <h2 id="charter-title" className={styles.counts}>
        {countsInWords(summary.charter)}
      </h2>
      <MayChange />
      <Decided summary={summary} />
      <Proposed summary={summary} />
      <ToSettle summary={summary} />
      <Parked summary={summary} />
      <Gaps summary={summary} />
      <ByRole summary={summary} />
      {/* Said last: those who were in the room know it. */}
      <p className={styles.soft}>{proposalsInWords(summary.charterRound)}</p>
    </section>
  );
}
