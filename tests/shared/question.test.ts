import { type Answer, type AnswerPair, openingTotals, shiftOf } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';

const answerOf: Readonly<Record<string, Answer>> = { y: 'YES', n: 'NO', d: 'DEPENDS' };

/** One pair per person: what they said before and after, `-` for nothing, as in "yn". */
function said(...people: readonly string[]): AnswerPair[] {
  return people.map((pair) => ({ opening: answerOf[pair[0] ?? ''] ?? null, closing: answerOf[pair[1] ?? ''] ?? null, people: 1 }));
}

function shift(...people: readonly string[]) {
  const pairs = said(...people);
  return shiftOf(pairs, openingTotals(pairs));
}

describe('what the room answered before the first card', () => {
  test('is told from three answers on', () => {
    expect(openingTotals(said('y-', 'n-', '--', '--'))).toBeNull();
    expect(openingTotals(said('y-', 'y-', 'd-', '--'))).toEqual({ yes: 2, no: 0, depends: 1 });
  });
});

describe('the shift', () => {
  // By hand: seven answered both times. Before, 4 yes, 2 no, 1 depends; after, 2 yes, 4 no, 1 depends; y to n three times, n to y once.
  test('is of those who answered both times', () => {
    expect(shift('yy', 'yn', 'yn', 'yn', 'nn', 'ny', 'dd')).toEqual({
      people: 7,
      before: { yes: 4, no: 2, depends: 1 },
      after: { yes: 2, no: 4, depends: 1 },
      changed: 4,
      portion: 'ABOUT_HALF',
    });
  });

  test('leaves out who came late and answered only at the end', () => {
    expect(shift('yy', 'nn', 'dd', '-y', '-y')).toMatchObject({ people: 3, after: { yes: 1, no: 1, depends: 1 } });
  });

  test('is not told of fewer than three', () => {
    expect(shift('yy', 'nn', 'd-', 'y-', '-n')).toBeNull();
  });

  test('counts nobody who may stand alone: one or two who changed, or who did not, are a word', () => {
    expect(shift('yn', 'yy', 'yy', 'nn', 'nn')).toMatchObject({ changed: null, portion: 'FEW' });
    expect(shift('yn', 'yn', 'yn', 'ny', 'nn')).toMatchObject({ changed: null, portion: 'MOST' });
    expect(shift('yy', 'nn', 'dd')).toMatchObject({ changed: null, portion: 'FEW' });
  });

  test('does not tell by subtraction what one or two said at the beginning who have not answered again, or are gone', () => {
    const opening = openingTotals(said('y-', 'y-', 'n-', 'd-', 'd-'));
    // One of five is gone: the totals before were of five, those after are of four.
    expect(shiftOf(said('yn', 'yn', 'nn', 'dd'), opening)).toEqual({
      people: 4,
      before: null,
      after: { yes: 0, no: 3, depends: 1 },
      changed: null,
      portion: null,
    });
    expect(shift('yy', 'nn', 'dd', 'y-', 'n-')).toMatchObject({ before: null, changed: null, portion: null });
    expect(shift('yy', 'nn', 'dd', 'y-', 'n-', 'd-')).toMatchObject({ before: { yes: 1, no: 1, depends: 1 } });
  });
});
