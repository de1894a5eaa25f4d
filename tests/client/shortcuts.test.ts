import { expect, test } from 'vitest';
import { commandFor, type KeyPress, opensMenu, shortcuts } from '../../client/src/screens/console/frame/shortcuts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  elsewhere: false,
  rightToLeft: false,
  ...more,
});

const keys = shortcuts.flatMap(({ keys, command }) => keys.map((key, nth) => [key, command, nth] as const));

test.each(keys)('%s gives %s', (key, command, nth) => {
  expect(commandFor(press(key))).toEqual({ command, nth });
});

test('caps lock does not matter', () => expect(commandFor(press('N'))?.command).toBe('next-step'));

test('other keys give nothing', () => expect(commandFor(press('x'))).toBeNull());

test('the browser keeps its own shortcuts', () => {
  expect(commandFor(press('n', { ctrlKey: true }))).toBeNull();
  expect(commandFor(press('l', { metaKey: true }))).toBeNull();
  expect(commandFor(press('ArrowLeft', { altKey: true }))).toBeNull();
});

test('a held key takes no step over and over', () => expect(commandFor(press('n', { repeat: true }))).toBeNull());

test('nothing happens while somebody types', () => expect(commandFor(press('n', { elsewhere: true }))).toBeNull());

test('where one reads from right to left, the arrow to the left leads on', () => {
  expect(commandFor(press('ArrowLeft', { rightToLeft: true }))?.command).toBe('next-card');
  expect(commandFor(press('ArrowRight', { rightToLeft: true }))?.command).toBe('previous-card');
  expect(commandFor(press('n', { rightToLeft: true }))?.command).toBe('next-step');
});

test('no key has two meanings', () => expect(new Set(keys.map(([key]) => key)).size).toBe(keys.length));

test('the menu opens with K and the key for commands, and with K alone it does not', () => {
  expect(opensMenu(press('k', { ctrlKey: true }))).toBe(true);
  expect(opensMenu(press('K', { metaKey: true }))).toBe(true);
  expect(opensMenu(press('k'))).toBe(false);
  expect(opensMenu(press('k', { ctrlKey: true, repeat: true }))).toBe(false);
});
