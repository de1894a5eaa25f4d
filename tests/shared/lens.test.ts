import { Lens, lensChoice, proposes, Refusal } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';

describe('the lens of a round', () => {
  test('keeps the own question of the lens OWN only, cleaned', () => {
    expect(lensChoice('OWN', '  In a\tcrisis? ')).toEqual({ lens: 'OWN', question: 'In a crisis?' });
    expect(lensChoice('TODAY', 'In a crisis?')).toEqual({ lens: 'TODAY', question: null });
  });

  test.each([null, undefined, '', ' \u200b'])('%j is no own question', (question) => {
    expect(() => lensChoice('OWN', question)).toThrow(new Refusal('LENS_REQUIRED'));
  });

  test('what should be is proposed, and what is or will be at one time is not', () => {
    expect(Object.values(Lens).filter(proposes)).toEqual(['SHOULD', 'OWN']);
  });
});
