// The figures of every round side by side, and behind them how they are made.
import { coefficient, percent, strengthInWords } from '../../../results/figures';
import { headlineWords } from '../../../results/headlineWords';
import { questionOf } from '../../lensWords';
import { More } from '../More';
import { ScrollingTable } from '../ScrollingTable';
import type { Round, WorkshopSummary } from '../summaryQuery';
import styles from './Figures.module.css';

/** One line of the table: what it is, and what each round says. */
interface Line {
  readonly name: string;
  readonly of: (round: Round) => string;
}

export function Figures({ summary }: { summary: WorkshopSummary }) {
  const { rounds } = summary;
  const hasModel = summary.source !== null;
  return (
    <section className={styles.figures} aria-labelledby="figures-title">
      <h2 id="figures-title">The figures</h2>
      <ul className={styles.headlines}>
        {rounds.map((round) => (
          <li key={round.number}>
            <span className={styles.soft}>
              {rounds.length > 1 && `${round.number}. `}
              <bdi>{questionOf(round)}</bdi>
            </span>{' '}
            {headlineWords(round.headline, hasModel)}
          </li>
        ))}
      </ul>
      <div className={styles.tables}>
        <LinesByRound caption="The room as a whole" lines={wholeRoom(hasModel)} rounds={rounds} />
        <LinesByRound caption="How far the room agrees, by dimension" lines={byDimension(rounds, 'meanWinnerShare')} rounds={rounds} />
        {hasModel && (
          <LinesByRound caption="How far it matches the article, by dimension" lines={byDimension(rounds, 'matchShare')} rounds={rounds} />
        )}
      </div>
      <HowTheyAreMade hasModel={hasModel} />
    </section>
  );
}

function wholeRoom(hasModel: boolean): readonly Line[] {
  const valued = (value: number | null) => (value === null ? coefficient(value) : `${coefficient(value)}, ${strengthInWords(value)}`);
  return [
    { name: 'Ballots', of: ({ ballotCount }) => String(ballotCount) },
    { name: 'Leading column’s share of a card, on average', of: ({ agreement }) => percent(agreement.meanWinnerShare) },
    { name: 'Agreement beyond chance (alpha)', of: ({ agreement }) => valued(agreement.alpha) },
    ...(hasModel
      ? [
          { name: 'Placements that match the article', of: ({ agreement }: Round) => percent(agreement.matchShare) },
          { name: 'Majority against article (kappa)', of: ({ agreement }: Round) => valued(agreement.cohenKappa) },
        ]
      : []),
  ];
}

function byDimension(rounds: readonly Round[], figure: 'meanWinnerShare' | 'matchShare'): readonly Line[] {
  return (rounds[0]?.dimensions ?? []).map(({ id, title }) => ({
    name: title,
    of: (round) => percent(round.dimensions.find((dimension) => dimension.id === id)?.[figure] ?? null),
  }));
}

function LinesByRound({ caption, lines, rounds }: { caption: string; lines: readonly Line[]; rounds: readonly Round[] }) {
  return (
    <ScrollingTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          {rounds.map((round) => (
            <th key={round.number} scope="col">
              {rounds.length > 1 ? `Round ${round.number}` : 'Figure'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {rounds.map((round) => (
              <td key={round.number}>{of(round)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

/** Formula, source, and what would change each figure. */
function HowTheyAreMade({ hasModel }: { hasModel: boolean }) {
  return (
    <More title="How the figures are made">
      <dl className={styles.made}>
        <dt>Agreed, leaning, split</dt>
        <dd>
          Three quarters or more of a card’s ballots in one column are agreed, more than half are leaning, anything else is split. A card
          with fewer than two ballots is none of them. One ballot can turn it in a small room.
        </dd>
        <dt>Leading column’s share</dt>
        <dd>
          Ballots in the column with the most, divided by all ballots on the card; then the mean over the cards that anybody sorted. It
          rises with fewer columns and fewer people, even if everybody guesses: therefore alpha stands beside it.
        </dd>
        <dt>Alpha</dt>
        <dd>
          1 − observed disagreement ÷ the disagreement that the same ballots would show if they were dealt to the cards by chance. 1 is one
          mind, 0 is chance. Krippendorff, Content Analysis (2004), nominal data, missing ballots allowed. It cannot be computed when all
          ballots lie in one column.
        </dd>
        {hasModel && (
          <>
            <dt>Matches the article</dt>
            <dd>
              Placements in the article’s column, divided by all placements on cards that can be compared. A reader’s proposal cannot, nor
              can a card whose column was not offered.
            </dd>
            <dt>Kappa</dt>
            <dd>
              (observed − chance) ÷ (1 − chance), over the cards with a leading column: how often the room’s majority and the article say
              the same, beyond what their shares of each column would give. Cohen, Educational and Psychological Measurement 20 (1960). With
              few cards a single one moves it far.
            </dd>
          </>
        )}
        <dt>The words beside them</dt>
        <dd>
          Up to 0.2 is slight, 0.4 fair, 0.6 moderate, 0.8 substantial, above it almost perfect: Landis and Koch, Biometrics 33 (1977). A
          convention for reading, not a test.
        </dd>
      </dl>
    </More>
  );
}
