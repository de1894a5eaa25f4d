import { expect, test } from 'vitest';
import { latinKey } from '../../client/src/device/latinKey';

test('A key of another script counts as the Latin one in its place, in one letter or two', () => {
  expect(latinKey({ key: 'ت', code: 'KeyJ' })).toBe('j');
  expect(latinKey({ key: 'Σ', code: 'KeyS' })).toBe('s');
  expect(latinKey({ key: '٢', code: 'Digit2' })).toBe('2');
  expect(latinKey({ key: 'لا', code: 'KeyB' })).toBe('b');
});

test('A Latin keyboard keeps its own order, and keys with names and signs are what they are', () => {
  expect(latinKey({ key: 'a', code: 'KeyQ' })).toBe('a');
  expect(latinKey({ key: 'é', code: 'Digit2' })).toBe('é');
  expect(latinKey({ key: '2', code: 'Numpad2' })).toBe('2');
  expect(latinKey({ key: 'ArrowUp', code: 'ArrowUp' })).toBe('ArrowUp');
  expect(latinKey({ key: '?', code: 'Slash' })).toBe('?');
  expect(latinKey({ key: 'ك', code: 'Semicolon' })).toBe('ك');
});
