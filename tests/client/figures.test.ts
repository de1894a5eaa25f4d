import { type Card, type Column, cardResult } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { discussionPrompts } from '../../client/src/results/discussionPrompts';
import {
  certaintyInWords,
  coefficient,
  leadersInWords,
  leadingPercent,
  noFigure,
  outcomeInWords,
  percent,
  percentIn,
  range,
  strengthInWords,
} from '../../client/src/results/figures';

describe('a share', () => {
  test.each([
    [null, noFigure],
    [0, '0\u00a0%'],
    [0.004, '<1\u00a0%'],
    [0.785, '79\u00a0%'],
    [0.996, '>99\u00a0%'],
    [1, '100\u00a0%'],
  ])('%s reads %s', (share, words) => expect(percent(share)).toBe(words));
});

describe('the shares of one card', () => {
  const of = (FIRST: number, SECOND: number, BOTH: number) => {
    const placed = FIRST + SECOND + BOTH;
    const columns = Object.entries({ FIRST, SECOND, BOTH }).map(([column, count]) => ({
      column: column as Column,
      count,
      share: placed === 0 ? 0 : count / placed,
    }));
    return { columns, placed };
  };
  const read = (result: ReturnType<typeof of>) => result.columns.map(({ column }) => percentIn(result, column).replace('\u00a0%', ''));

  test.each([
    [of(7, 1, 0), ['88', '12', '0'], '88'],
    [of(1, 5, 1), ['14', '72', '14'], '72'],
    [of(4, 1, 4), ['44', '12', '44'], '44'],
    [of(1, 299, 0), ['<1', '>99', '0'], '>99'],
    [of(1, 199, 100), ['<1', '67', '33'], '67'],
    [of(5, 0, 0), ['100', '0', '0'], '100'],
  ])('%o', (result, words, lead) => {
    expect(read(result)).toEqual(words);
    expect(leadingPercent(result)).toBe(`${lead}\u00a0%`);
  });

  test('are no figures where nobody placed the card', () => {
    expect(read(of(0, 0, 0))).toEqual([noFigure, noFigure, noFigure]);
    expect(leadingPercent(of(0, 0, 0))).toBe(noFigure);
  });
});

describe('a coefficient', () => {
  test('has two decimals and a real minus', () => {
    expect(coefficient(0.4286)).toBe('0.43');
    expect(coefficient(-0.0833)).toBe('\u22120.08');
    expect(coefficient(null)).toBe(noFigure);
  });

  test('is never minus nothing', () => expect(coefficient(-0.001)).toBe('0.00'));

  test.each([
    [null, 'cannot be computed'],
    [-0.1, 'none, less than chance would give'],
    [-0.004, 'none'],
    [0, 'none'],
    [0.2, 'slight'],
    [0.4, 'fair'],
    [0.41, 'moderate'],
    [0.8, 'substantial'],
    [0.99, 'almost perfect'],
    [1, 'perfect'],
  ])('of %s is %s', (value, words) => expect(strengthInWords(value)).toBe(words));
});

test('a range reads from low to high', () => expect(range({ low: 0.451, high: 0.912 })).toBe('45\u00a0% to 91\u00a0%'));

describe('certainty', () => {
  const interval = { low: 0.6, high: 0.98 };

  test('is claimed only where the interval lies above one half', () => {
    expect(certaintyInWords({ placed: 12, interval, tied: false })).toContain('would hardly turn it');
    expect(certaintyInWords({ placed: 12, interval: { low: 0.4, high: 0.9 }, tied: false })).toContain('could still turn it');
  });

  test('is not claimed for a tie, for one ballot, or for none', () => {
    expect(certaintyInWords({ placed: 12, interval, tied: true })).toContain('no column leads');
    expect(certaintyInWords({ placed: 1, interval, tied: false })).toContain('One ballot');
    expect(certaintyInWords({ placed: 0, interval: null, tied: false })).toBe('Nobody sorted this card.');
  });
});

describe('how a card came out', () => {
  const owner: Card = {
    id: 'a',
    text: 'Does it',
    hint: '',
    dimension: 'd',
    key: 'FIRST',
    rationale: '',
    section: '',
    fromDiscussion: false,
  };

  const of = ([FIRST, SECOND, BOTH]: readonly [number, number, number]) =>
    cardResult(owner, { FIRST, SECOND, BOTH, NEITHER: 0 }, ['FIRST', 'SECOND', 'BOTH']);

  test.each([
    [[9, 0, 3], 'Agreed'],
    [[8, 0, 4], 'Leaning'],
    [[6, 0, 6], 'Split'],
    [[4, 4, 4], 'Split'],
    [[5, 0, 0], 'Agreed'],
    [[1, 0, 0], 'One ballot'],
    [[0, 0, 0], 'Nobody sorted it'],
  ] as const)('%j: %s', (counts, words) => expect(outcomeInWords(of(counts))).toBe(words));

  test('where columns share the first place, their number is told', () => {
    expect(leadersInWords(of([5, 5, 2]))).toBe('two columns lead');
    expect(leadersInWords(of([4, 4, 4]))).toBe('no column leads');
  });

  test('a split room is never told that it is half and half', () => {
    const words = { FIRST: 'one', SECOND: 'two', BOTH: 'Both', NEITHER: 'Neither' };
    const matter = { reason: 'SPLIT', fromDiscussion: false, hasRationale: false, words } as const;
    expect(discussionPrompts(of([4, 4, 4]), matter).join(' ')).not.toMatch(/half see/i);
  });

  test('the model’s reason is held against a room that is not of one mind, or of another one', () => {
    const words = { FIRST: 'one', SECOND: 'two', BOTH: 'Both', NEITHER: 'Neither' };
    const prompts = (counts: readonly [number, number, number], key: Column | null, fromDiscussion = false) =>
      discussionPrompts(
        { ...of(counts), key, matchesKey: key && counts[0] !== counts[1] ? key === 'FIRST' : null },
        { reason: null, fromDiscussion, hasRationale: true, words },
      );
    expect(prompts([6, 6, 0], 'FIRST')).toHaveLength(2);
    expect(prompts([12, 0, 0], 'SECOND')[1]).toContain('a reason');
    expect(prompts([12, 0, 0], 'FIRST')).toHaveLength(1);
    expect(prompts([6, 6, 0], null)).toHaveLength(1);
    expect(prompts([6, 6, 0], 'FIRST', true)).toHaveLength(1);
  });
});
