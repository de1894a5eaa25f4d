// Every figure that the summary shows, in the order of its screen: what it says, how it is made, and what would change it.
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  agreedFrom,
  draws,
  fewestCardsForCamps,
  fewestCardsToResample,
  fewestForAll,
  fewestForCamps,
  fewestForOutcome,
  fewestToResample,
  fewestUnits,
  hatsApartFrom,
  leaningAbove,
  mostCompared,
  smallestCamp,
  weakestSilhouette,
  z95,
} from '@two-hats/shared';
import type { ReactNode } from 'react';
import { number } from '../../languages/formats';
import { coefficient, outcomeWord, percent, strengthBands, strengthInWords } from '../../results/figures';
import {
  alphaFormula,
  alphaIntervalFormula,
  contentionFormula,
  kappaFormula,
  matchFormula,
  meanShareFormula,
  shareFormula,
  silhouetteFormula,
  wilsonFormula,
} from './formulas';

export interface FigureEntry {
  /** Its place on the page: links may name it. */
  readonly id: string;
  readonly name: string;
  /** What it says, in one sentence. */
  readonly says: ReactNode;
  /** How it is made. */
  readonly formula: ReactNode;
  /** What the letters of the formula stand for. */
  readonly letters: ReactNode | null;
  readonly undefinedWhen: ReactNode;
  readonly changes: ReactNode;
  readonly source: ReactNode | null;
}

/** Every figure, in the language on show. */
export function entries(): readonly FigureEntry[] {
  const [agreed, leaning] = [percent(agreedFrom), percent(leaningAbove)];
  const [apart, level] = [percent(hatsApartFrom), percent(0.95)];
  const z = coefficient(z95);
  const [fewestDraws, mostDraws] = [number(draws.fewest), number(draws.most)];
  const compared = mostCompared;
  return [
    {
      id: 'share',
      name: t`Share of a column`,
      says: t`How many of those who sorted a card put it into this column.`,
      formula: shareFormula,
      letters: (
        <Trans>
          <i>k</i>: ballots with the card in the column; <i>n</i>: ballots with the card in any column. Whoever left the card out does not
          count. The whole percents of a card are rounded so that they add up to 100.
        </Trans>
      ),
      undefinedWhen: t`nobody sorted the card.`,
      changes: t`One ballot more or less in the column. In a room of ten that is ten points, in a room of a hundred it is one.`,
      source: null,
    },
    {
      id: 'interval',
      name: t`Interval of a leading share`,
      says: t`Between which shares the leading column would lie if many more people like these sorted the card: right for 95 of 100 such intervals.`,
      formula: wilsonFormula,
      letters: (
        <Trans>
          <i>p</i>: share of the leading column; <i>n</i>: ballots on the card; <i>z</i>: {z}, for {level}.
        </Trans>
      ),
      undefinedWhen: t`nobody sorted the card.`,
      changes: t`More ballots: four times as many make it about half as wide. While it reaches below one half, more people could still turn the card.`,
      source: (
        <Work>
          E. B. Wilson, <cite>Probable inference, the law of succession, and statistical inference</cite>, Journal of the American
          Statistical Association 22 (1927), 209–212.
        </Work>
      ),
    },
    {
      id: 'outcome',
      name: t({ message: 'Agreed, leaning, split', comment: 'The three outcomes of a card' }),
      says: t`How far the room is of one mind about a card, in one word.`,
      formula: (
        <table>
          <thead>
            <tr>
              <th scope="col">{t`Word`}</th>
              <th scope="col">{t`Share of the leading column`}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{outcomeWord('AGREED')}</th>
              <td>{t`${agreed} or more`}</td>
            </tr>
            <tr>
              <th scope="row">{outcomeWord('LEANING')}</th>
              <td>{t`more than ${leaning}, less than ${agreed}`}</td>
            </tr>
            <tr>
              <th scope="row">{outcomeWord('SPLIT')}</th>
              <td>{t`${leaning} or less, also where one column leads`}</td>
            </tr>
          </tbody>
        </table>
      ),
      letters: null,
      undefinedWhen: plural(fewestForOutcome, {
        one: 'fewer than # person sorted the card: there is nobody to agree with.',
        other: 'fewer than # people sorted the card: there is nobody to agree with.',
      }),
      changes: t`Whoever moves a leading share across one of the two lines. They are a convention of this product, not a test.`,
      source: null,
    },
    {
      id: 'contention',
      name: t`Most contested`,
      says: t`The order in which open cards are listed: first the one whose ballots are spread most evenly over the columns.`,
      formula: contentionFormula,
      letters: (
        <Trans>
          <i>p</i>
          <sub>j</sub>: share of column <i>j</i>; <i>c</i>: columns that the round offered. 0: all in one column; 1: spread evenly over all.
        </Trans>
      ),
      undefinedWhen: t`nobody sorted the card; it then comes last.`,
      changes: t`Ballots that move between columns. A round that offers more columns spreads the same disagreement thinner.`,
      source: (
        <Trans>
          {shannon}; divided by its maximum, after {pielou}.
        </Trans>
      ),
    },
    {
      id: 'hats-apart',
      name: t`Hats apart`,
      says: t`On which cards those who wear one hat see it another way than everybody else.`,
      formula: (
        <p>
          <Trans>
            Of the column that leads in the room: the share of a hat’s ballots that hold the card there, less the share of everybody else’s.
            From {apart} on, either way, the card is worth a talk. In a hat of which only a word may be told, “few” stands for a third or
            less, “most” for two thirds or more and “about half” for what lies between; the middle of that is held against the share of the
            whole room.
          </Trans>
        </p>
      ),
      letters: (
        <Trans>
          A ballot that leaves the card out counts among those that are elsewhere. A hat is told of only with three ballots and more, beside
          three others and more; in counts only where everybody is among {fewestForAll} and more with the same hat, or with none. A word is
          left out where, beside the total, it could show that all of fewer than {fewestForAll} are of one mind.
        </Trans>
      ),
      undefinedWhen: t`the hats are too small, nobody said one, or the round began with ballots from before; or somebody was removed, or the round opened again, in the moment after the reveal.`,
      changes: t`Whoever says another hat before the first reveal. After it hats stay on, and what was told stays as it was told.`,
      source: null,
    },
    {
      id: 'mean-share',
      name: t`Ballots in the leading column, on average`,
      says: t`How large the leading column is on a typical card: agreement as one sees it, with what chance alone would give still in it.`,
      formula: meanShareFormula,
      letters: (
        <Trans>
          <i>p</i>
          <sub>i</sub>: share of the leading column of card <i>i</i>; <i>m</i>: cards that anybody sorted. Every card weighs the same.
        </Trans>
      ),
      undefinedWhen: t`nobody sorted any card.`,
      changes: t`Cards on which the room moves together or apart. With two columns it cannot fall below one half, however people sort.`,
      source: null,
    },
    {
      id: 'resampled',
      name: t`Intervals of the room’s shares`,
      says: t`How far the average of the leading columns, and the share that matches the model, would move with other people like these.`,
      formula: (
        <p>
          <Trans>
            As many ballots as there are get drawn from the room, with some drawn twice and others not at all, and the share is made anew.
            This is done {fewestDraws} to {mostDraws} times, less often in large rooms; the middle {level} of what comes out is the
            interval. The column that counts as leading stays the room’s own.
          </Trans>
        </p>
      ),
      letters: (
        <>
          <Trans>
            Whole ballots are drawn, since somebody who differs on one card often differs on the next. The draws follow from the workshop
            and the round, so the interval is the same whenever it is made. It is made once, at the reveal, and kept in whole percents.
          </Trans>{' '}
          {plural(fewestCardsToResample, {
            other:
              'Fewer than # sorted cards have none, nor does a dimension by itself: it would show which answers come from the same people, and whoever knows what somebody said about one card could tell the next.',
          })}
        </>
      ),
      undefinedWhen: plural(fewestToResample, {
        other:
          'fewer than # people sorted, who stand for nobody but themselves; or somebody was removed, or the round opened again, in the moment after the reveal.',
      }),
      changes: t`More ballots make it narrower; ballots that are alike on all cards make it wider.`,
      source: (
        <Work>
          B. Efron, <cite>Bootstrap methods: another look at the jackknife</cite>, Annals of Statistics 7 (1979), 1–26.
        </Work>
      ),
    },
    {
      id: 'alpha',
      name: t`Beyond chance: Krippendorff’s alpha`,
      says: t`How much of the disagreement that chance would give is not there: 1 is perfect agreement, 0 is what chance gives, below 0 is less than that.`,
      formula: alphaFormula,
      letters: (
        <Trans>
          <i>n</i>
          <sub>uc</sub>: ballots with card <i>u</i> in column <i>c</i>; <i>n</i>
          <sub>u</sub>: ballots on card <i>u</i>; <i>n</i>
          <sub>c</sub>: ballots in column <i>c</i>; <i>n</i>: all of them. Only cards with two or more ballots count.
        </Trans>
      ),
      undefinedWhen: t`no card has two ballots, or all ballots are in one and the same column: then no disagreement could be expected.`,
      changes: t`Cards that split the room lower it. So does a room that uses one column for nearly everything: chance alone then explains most of its agreement.`,
      source: <Trans>{krippendorff}, nominal data with missing values.</Trans>,
    },
    {
      id: 'alpha-interval',
      name: t`Interval of alpha`,
      says: t`Between which values alpha would lie if other cards of the same kind had been asked: right for 95 of 100 such intervals.`,
      formula: alphaIntervalFormula,
      letters: (
        <Trans>
          <i>M</i>
          <sub>b</sub>, <i>M</i>
          <sub>w</sub>: disagreement between cards and within cards, as mean squares; <i>n</i>
          <sub>0</sub>: the typical number of ballots on a card; <i>s</i>: standard error of η, found by leaving out one card after the
          other; <i>t</i>: Student’s t with one degree of freedom less than there are cards. The interval is laid around an estimate that
          differs a little from alpha.
        </Trans>
      ),
      undefinedWhen: plural(fewestUnits, {
        other: 'fewer than # cards were sorted; nobody disagrees on any card, or only on one; or all cards come out alike.',
      }),
      changes: t`More cards make it narrower; more people hardly do. A single card on which the room is at odds makes it wide.`,
      source: (
        <Work>
          J. Hughes, <cite>Toward improved inference for Krippendorff’s alpha agreement coefficient</cite>, arXiv:2210.13265 (2022).
        </Work>
      ),
    },
    {
      id: 'camps',
      name: t`People who sorted alike`,
      says: t`Whether the room falls into groups whose people sorted much alike, and other than the other groups; and how clearly.`,
      formula: silhouetteFormula,
      letters: (
        <Trans>
          Two people are as far apart as the share of cards, of those that both sorted, that they put elsewhere. Two to four groups are laid
          around the ballots that are nearest to all others of their group; the number with the largest silhouette holds. For each person,{' '}
          <i>a</i>
          <sub>i</sub> is the mean distance to their own group and <i>b</i>
          <sub>i</sub> the one to the next; the silhouette is the mean of <i>s</i>
          <sub>i</sub>. In rooms of more than {compared} people, {compared} ballots drawn by lot are compared, and everybody else joins the
          group that they are nearest to.
        </Trans>
      ),
      undefinedWhen: t`fewer than ${plural(fewestForCamps, { other: '# people' })} sorted half of the cards; the round is about fewer than ${plural(fewestCardsForCamps, { other: '# cards' })}; a group would have fewer than ${plural(smallestCamp, { other: '# people' })}, or than a twentieth of the room; or the silhouette is ${{ weakest: coefficient(weakestSilhouette) }} or less, which is no structure to speak of.`,
      changes: t`People who differ on many cards at once. How large a group is, is told in tenths of the room, and of what it says only what more than half of it chose on at most five cards: nobody is told which group anybody is in, not even their own.`,
      source: (
        <Work>
          P. J. Rousseeuw, <cite>Silhouettes: a graphical aid to the interpretation and validation of cluster analysis</cite>, Journal of
          Computational and Applied Mathematics 20 (1987), 53–65; L. Kaufman, P. J. Rousseeuw, <cite>Finding groups in data</cite> (1990).
        </Work>
      ),
    },
    {
      id: 'match',
      name: t`Placements that match the model`,
      says: t`How often somebody put a card where the model has it.`,
      formula: matchFormula,
      letters: (
        <Trans>
          <i>k</i>
          <sub>i</sub>: ballots with card <i>i</i> in the model’s column; <i>n</i>
          <sub>i</sub>: ballots on card <i>i</i>. Readers’ proposals are left out, and cards whose column in the model was not offered.
        </Trans>
      ),
      undefinedWhen: t`no card with a column to compare was sorted, or the deck has no model.`,
      changes: t`One placement that moves to the model’s column or away from it. It says where the room stands, not whether it is right.`,
      source: null,
    },
    {
      id: 'kappa',
      name: t`Majority and model: Cohen’s kappa`,
      says: t`How much more often the room’s leading column is the model’s than chance would make it: 1 is always, 0 is as chance has it.`,
      formula: kappaFormula,
      letters: (
        <Trans>
          <i>p</i>
          <sub>o</sub>: share of the cards on which the leading column is the model’s; <i>p</i>
          <sub>e</sub>: the share that chance would give if both used the columns as often as they do. Cards without one leading column are
          left out.
        </Trans>
      ),
      undefinedWhen: t`there is no such card, or room and model both use one and the same column throughout.`,
      changes: t`Cards whose leading column turns. One or two cards move it far where few can be compared.`,
      source: (
        <Work>
          J. Cohen, <cite>A coefficient of agreement for nominal scales</cite>, Educational and Psychological Measurement 20 (1960), 37–46.
        </Work>
      ),
    },
    {
      id: 'words',
      name: t`Alpha and kappa in words`,
      says: t`Which word stands for which value of the two coefficients.`,
      formula: (
        <table>
          <thead>
            <tr>
              <th scope="col">{t`Word`}</th>
              <th scope="col">{t`Alpha or kappa`}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{strengthInWords(0)}</th>
              <td>{t`0 or less`}</td>
            </tr>
            {strengthBands.map(({ word, upTo }, band) => (
              <tr key={upTo}>
                <th scope="row">{word()}</th>
                <td>{t`above ${{ low: coefficient(strengthBands[band - 1]?.upTo ?? 0) }}, up to ${{ high: coefficient(upTo) }}`}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{strengthInWords(1)}</th>
              <td>{coefficient(1)}</td>
            </tr>
          </tbody>
        </table>
      ),
      letters: null,
      undefinedWhen: t`the coefficient is.`,
      changes: t`Nothing in the room: the lines between the words are a convention for reading, not a test.`,
      source: (
        <Work>
          J. R. Landis, G. G. Koch, <cite>The measurement of observer agreement for categorical data</cite>, Biometrics 33 (1977), 159–174.
        </Work>
      ),
    },
  ];
}

/** What was published in English is named in English. */
function Work({ children }: { children: ReactNode }) {
  return (
    <bdi lang="en" dir="ltr">
      {children}
    </bdi>
  );
}

const shannon = (
  <Work>
    C. E. Shannon, <cite>A mathematical theory of communication</cite>, Bell System Technical Journal 27 (1948)
  </Work>
);
const pielou = <Work>E. C. Pielou (1966)</Work>;
const krippendorff = (
  <Work>
    K. Krippendorff, <cite>Computing Krippendorff’s alpha-reliability</cite> (2011)
  </Work>
);
