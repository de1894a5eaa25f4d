import { joinCodeAlphabet, joinCodeFrom, joinCodeLength, normalizeJoinCode } from '@two-hats/shared';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAll } from './property.js';

test('the alphabet has no vowel, no look-alike of 0, 1 or L, and no character twice', () => {
  expect(joinCodeAlphabet).not.toMatch(/[AEIOU01L]/);
  expect(new Set(joinCodeAlphabet).size).toBe(joinCodeAlphabet.length);
});

test('a join code takes one random number below the size of the alphabet per character', () => {
  const asked: number[] = [];
  let next = 0;
  const code = joinCodeFrom((below) => {
    asked.push(below);
    return next++;
  });
  expect(code).toBe(joinCodeAlphabet.slice(0, joinCodeLength));
  expect(asked).toEqual(Array(joinCodeLength).fill(joinCodeAlphabet.length));
});

test.each(['bcd-fgh', ' BCD FGH ', 'b c d f g h', 'BCDFGH', 'bcd\u2013fgh', 'BCD\u00a0FGH\n'])('%j is understood as BCDFGH', (raw) => {
  expect(normalizeJoinCode(raw)).toBe('BCDFGH');
});

test.each([
  '',
  '      ',
  'BCDFG',
  'BCDFGHJ',
  'BCDFGA',
  'BCDFG0',
  'BCDFG!',
  'ВСDFGH',
  '😀😀😀',
  'B'.repeat(10_000),
  `${' '.repeat(10_000)}BCDFGH`,
])('%j is no join code', (raw) => {
  expect(normalizeJoinCode(raw)).toBeNull();
});

const codes = fc.array(fc.nat(joinCodeAlphabet.length - 1), { minLength: joinCodeLength, maxLength: joinCodeLength }).map((indexes) => {
  const random = indexes.values();
  return joinCodeFrom(() => random.next().value ?? 0);
});

holdsForAll('every code that is made is understood, also in lower case and with a hyphen', codes, (code) => {
  expect(normalizeJoinCode(code)).toBe(code);
  expect(normalizeJoinCode(`${code.slice(0, 3)}-${code.slice(3)}`.toLowerCase())).toBe(code);
});

holdsForAll(
  'what is understood of any text is a code, and understood again as itself',
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  (raw) => {
    const code = normalizeJoinCode(raw);
    if (code !== null) expect(normalizeJoinCode(code)).toBe(code);
  },
);
