import { expect, test, vi } from 'vitest';
import { foundIn, type MenuGroup } from '../../client/src/screens/console/menu/menuCommands';

const command = (label: string) => ({ label, run: vi.fn() });
const groups: readonly MenuGroup[] = [
  { title: 'Rounds', commands: [command('Close the workshop…'), command('New round, new question…')] },
  { title: 'For good', commands: [command('Delete the workshop…')] },
];
const cards = [command('Interviews clients'), command('Plans years ahead')];
const labels = (typed: string) => foundIn(groups, cards, typed).map(({ title, commands }) => [title, commands.map(({ label }) => label)]);

test('with nothing typed there are all commands, and no cards', () => {
  expect(foundIn(groups, cards, '  ')).toBe(groups);
});

test('what is typed is found by all its words, in any order and letter case', () => {
  expect(labels('Workshop close')).toEqual([['Rounds', ['Close the workshop…']]]);
  expect(labels('workshop')).toEqual([
    ['Rounds', ['Close the workshop…']],
    ['For good', ['Delete the workshop…']],
  ]);
});

test('cards are found by their text', () => {
  expect(labels('client')).toEqual([['Cards', ['Interviews clients']]]);
});

test('what nothing has is found nowhere', () => expect(labels('xyz')).toEqual([]));
