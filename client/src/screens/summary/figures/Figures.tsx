// The figures of every round side by side, each with how far it reaches.
import { fewestForCamps, fewestToResample, type Interval } from '@two-hats/shared';
import { Link } from 'wouter';
import { ScrollingTable } from '../../../design/ScrollingTable';
import { coefficient, percent, range, strengthInWords } from '../../../results/figures';
import { headlineWords } from '../../../results/headlineWords';
import { questionOf } from '../../lensWords';
import type { Round, WorkshopSummary } from '../summaryQuery';
import { CampsOfRound, campsLine } from './Camps';
import styles from './Figures.module.css';
import { HatsApart } from './HatsApart';

/** One line of the table: what it is, and what each round says. */
interface Line {
  readonly name: string;
  readonly of: (round: Round) => string;
  /** How far a figure reaches: for screens, two sheets of paper have no room for it. */
  readonly isReach?: boolean;
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
          <LinesByRound caption="How far it matches the model, by dimension" lines={byDimension(rounds, 'matchShare')} rounds={rounds} />
        )}
        {rounds.map((round) => (
          <CampsOfRound key={round.number} round={round} summary={summary} />
        ))}
      </div>
      <HatsApart summary={summary} />
      <p className={styles.how}>
        Intervals are 95{'\u00a0'}%. <Link href="/figures">How the figures are made</Link>
      </p>
    </section>
  );
}

function wholeRoom(hasModel: boolean): readonly Line[] {
  const valued = (value: number | null, needs: string) =>
    value === null ? `cannot be computed: needs ${needs}` : `${coefficient(value)}, ${strengthInWords(value)}`;
  return [
    { name: 'Ballots', of: ({ ballotCount }) => String(ballotCount) },
    { name: 'Leading column’s share of a card, on average', of: ({ agreement }) => percent(agreement.meanWinnerShare) },
    { name: 'With other people like these', of: (round) => shareReach(round.intervals.meanWinnerShare, round), isReach: true },
    {
      name: 'Agreement beyond chance (alpha)',
      of: ({ agreement }) => valued(agreement.alpha, 'two ballots on a card, and two columns in use'),
    },
    { name: 'How far alpha reaches', of: ({ intervals }) => alphaReach(intervals.alpha), isReach: true },
    { name: 'People who sorted alike', of: (round) => campsLine(round, fewestForCamps), isReach: true },
    ...(hasModel
      ? [
          { name: 'Placements that match the model', of: ({ agreement }: Round) => percent(agreement.matchShare) },
          {
            name: 'The same, with other people like these',
            of: (round: Round) => shareReach(round.intervals.matchShare, round),
            isReach: true,
          },
          {
            name: 'Majority and model (kappa)',
            of: ({ agreement }: Round) => valued(agreement.cohenKappa, 'a leading column to compare, and two columns in use'),
          },
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
        {lines.map(({ name, of, isReach }) => (
          <tr key={name} className={isReach ? styles.reach : undefined}>
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

/** What other people like these could have made of a share, or why that is not said. */
function shareReach(interval: Interval | null, { ballotCount }: Round): string {
  if (interval) return range(interval);
  return ballotCount < fewestToResample ? `not said below ${fewestToResample} ballots` : 'not made at the reveal';
}

function alphaReach(interval: Interval | null): string {
  return interval ? `${coefficient(interval.low)} to ${coefficient(interval.high)}` : 'too few cards on which ballots differ';
}
