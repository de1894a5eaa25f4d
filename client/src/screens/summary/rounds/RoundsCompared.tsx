import { Outcome } from '../../../results/CardRow';
import { ShareStrip } from '../../../results/ShareStrip';
import { questionOf } from '../../lensWords';
import type { WorkshopSummary } from '../summaryQuery';
import { TableBehind } from '../TableBehind';
import styles from './RoundsCompared.module.css';
import { roundsThatDiffer } from './roundsThatDiffer';

/** The same cards under different questions, side by side: where the leading column moved comes first. */
export function RoundsCompared({ summary }: { summary: WorkshopSummary }) {
  const { rounds } = summary;
  const rows = roundsThatDiffer(summary);
  const moved = rows.filter((row) => row.moved).length;
  return (
    <section className={styles.compared} aria-labelledby="compared-title">
      <h2 id="compared-title">Round by round</h2>
      <p className={styles.soft}>
        {moved === 0
          ? 'No card changed its leading column from one question to another.'
          : `${moved} of ${rows.length} cards changed their leading column from one question to another. They come first.`}
      </p>
      <TableBehind
        open
        caption="Leading column of every card in every round"
        heads={['Responsibility', ...rounds.map((round) => `${round.number}. ${questionOf(round)}`)]}
        rows={rows.map(({ card, results, moved: changed }) => ({
          id: card.id,
          cells: [
            <span key="card">
              {card.text}
              {changed && <span className={styles.moved}>changed</span>}
            </span>,
            ...results.map(
              (result, index) =>
                result && (
                  <span key={rounds[index]?.number} className={styles.cell}>
                    <ShareStrip result={result} />
                    <Outcome result={result} />
                  </span>
                ),
            ),
          ],
        }))}
      />
    </section>
  );
}
