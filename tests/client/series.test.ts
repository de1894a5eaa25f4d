/** What the page of a series works out: what is due by a day, and the lines of its chart. */
import { expect, test } from 'vitest';
import { dueDecisions, today } from '../../client/src/screens/series/dueDecisions';
import type { SeriesWorkshop } from '../../client/src/screens/series/seriesQuery';
import { trendOf } from '../../client/src/screens/series/trend';

function workshop(days: readonly string[], headline: { measured: number; agreed: number; matchShare: number | null } | null = null) {
  return { toLookAgain: days.map((day) => ({ cardId: day, lookAgainOn: day })), headline } as unknown as SeriesWorkshop;
}

test('due by a day is what is dated to it or before, the earliest first, whichever workshop decided it', () => {
  const workshops = [workshop(['2027-03-01', '2027-05-02']), workshop(['2027-02-01', '2027-05-01'])];
  const dueBy = (day: string) => dueDecisions(workshops, day).map(({ lookAgainOn }) => lookAgainOn);
  expect(dueBy('2027-01-31')).toEqual([]);
  expect(dueBy('2027-05-01')).toEqual(['2027-02-01', '2027-03-01', '2027-05-01']);
});

test('today is the day where this device is', () => {
  expect(today(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05');
});

test('the chart has the shares of agreed cards and of placements with the article, and leaves out what is not known', () => {
  const workshops = [
    workshop([], { measured: 12, agreed: 3, matchShare: 0.5 }),
    workshop([]),
    workshop([], { measured: 4, agreed: 3, matchShare: null }),
  ];
  expect(trendOf(workshops, true)).toEqual([
    {
      id: 'agreed',
      name: 'Agreed',
      points: [
        { place: 0, share: 0.25 },
        { place: 2, share: 0.75 },
      ],
      labelAt: 0.75,
    },
  ]);
  expect(trendOf(workshops.slice(0, 1), true), 'one workshop is no trend').toEqual([]);
});

test('the names of two lines that end at much the same height keep apart', () => {
  const both = [0.4, 0.6].map((matchShare) => workshop([], { measured: 10, agreed: 6, matchShare }));
  const [agreed, article] = trendOf(both, true);
  expect((agreed?.labelAt ?? 0) - (article?.labelAt ?? 0)).toBeCloseTo(0.13, 10);
});
