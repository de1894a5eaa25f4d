// The figures of every round side by side, each with how far it reaches.
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { fewestCardsToResample, fewestForCamps, fewestToResample, type Interval } from '@two-hats/shared';
import { Link } from 'wouter';
import { ScrollingTable } from '../../../design/ScrollingTable';
import { FromDeck } from '../../../languages/FromDeck';
import { number } from '../../../languages/formats';
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
  /** Its name is that of a dimension of the deck. */
  readonly isFromDeck?: boolean;
  /** How far a figure reaches: for screens, two sheets of paper have no room for it. */
  readonly isReach?: boolean;
}

export function Figures({ summary }: { summary: WorkshopSummary }) {
  const { rounds } = summary;
  const hasModel = summary.source !== null;
  const level = percent(0.95);
  return (
    <section className={styles.figures} aria-labelledby="figures-title">
      <h2 id="figures-title">{t`The figures`}</h2>
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
        <LinesByRound caption={t`The room as a whole`} lines={wholeRoom(hasModel)} rounds={rounds} />
        <LinesByRound caption={t`How far the room agrees, by dimension`} lines={byDimension(rounds, 'meanWinnerShare')} rounds={rounds} />
        {hasModel && (
          <LinesByRound caption={t`How far it matches the model, by dimension`} lines={byDimension(rounds, 'matchShare')} rounds={rounds} />
        )}
        {rounds.map((round) => (
          <CampsOfRound key={round.number} round={round} summary={summary} />
        ))}
      </div>
      <HatsApart summary={summary} />
      <p className={styles.how}>
        <Trans>
          Intervals are {level}. <Link href="/figures">How the figures are made</Link>
        </Trans>
      </p>
    </section>
  );
}

function wholeRoom(hasModel: boolean): readonly Line[] {
  return [
    { name: t`Ballots`, of: ({ ballotCount }) => number(ballotCount) },
    { name: t`Leading column’s share of a card, on average`, of: ({ agreement }) => percent(agreement.meanWinnerShare) },
    { name: t`With other people like these`, of: (round) => shareReach(round.intervals.meanWinnerShare, round), isReach: true },
    {
      name: t`Agreement beyond chance (alpha)`,
      of: ({ agreement }) => alphaWords(agreement.alpha),
    },
    { name: t`How far alpha reaches`, of: ({ intervals }) => alphaReach(intervals.alpha), isReach: true },
    { name: t`People who sorted alike`, of: (round) => campsLine(round, fewestForCamps), isReach: true },
    ...(hasModel
      ? [
          { name: t`Placements that match the model`, of: ({ agreement }: Round) => percent(agreement.matchShare) },
          {
            name: t`The same, with other people like these`,
            of: (round: Round) => shareReach(round.intervals.matchShare, round),
            isReach: true,
          },
          {
            name: t`Majority and model (kappa)`,
            of: ({ agreement }: Round) => kappaWords(agreement.cohenKappa),
          },
        ]
      : []),
  ];
}

function alphaWords(value: number | null): string {
  return value === null ? t`cannot be computed: needs two ballots on a card, and two columns in use` : valueInWords(value);
}

function kappaWords(value: number | null): string {
  return value === null ? t`cannot be computed: needs a leading column to compare, and two columns in use` : valueInWords(value);
}

function valueInWords(value: number): string {
  const [figure, strength] = [coefficient(value), strengthInWords(value)];
  return t({ message: `${figure}, ${strength}`, comment: 'A coefficient and how strong it is, e.g. “0.64, substantial”' });
}

function byDimension(rounds: readonly Round[], figure: 'meanWinnerShare' | 'matchShare'): readonly Line[] {
  return (rounds[0]?.dimensions ?? []).map(({ id, title }) => ({
    name: title,
    of: (round) => percent(round.dimensions.find((dimension) => dimension.id === id)?.[figure] ?? null),
    isFromDeck: true,
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
              {rounds.length > 1
                ? t`Round ${{ number: round.number }}`
                : t({ message: 'Figure', comment: 'Head of a column with figures' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, of, isFromDeck, isReach }) => (
          <tr key={name} className={isReach ? styles.reach : undefined}>
            <th scope="row">{isFromDeck ? <FromDeck>{name}</FromDeck> : name}</th>
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
function shareReach(interval: Interval | null, { ballotCount, results }: Round): string {
  if (interval) return range(interval);
  if (ballotCount < fewestToResample) return plural(fewestToResample, { other: 'not said below # ballots' });
  const cards = results.filter(({ placed }) => placed > 0).length;
  return cards < fewestCardsToResample ? plural(fewestCardsToResample, { other: 'not said below # cards' }) : t`not made at the reveal`;
}

function alphaReach(interval: Interval | null): string {
  if (!interval) return t`too few cards on which ballots differ`;
  return t`${{ low: coefficient(interval.low) }} to ${{ high: coefficient(interval.high) }}`;
}
