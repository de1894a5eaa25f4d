import { expect, test } from 'vitest';
import { matchingPeople } from '../../client/src/screens/console/arrive/matchingPeople';
import { isOnlyHere } from '../../client/src/screens/console/arrive/onlyHere';

const people = [
  { name: 'Zoë', progress: 'DONE' },
  { name: 'Zola', progress: 'SORTING' },
  { name: null, progress: 'HERE' },
  { name: 'Ömer', progress: 'HERE' },
  { name: 'Σοφία', progress: 'HERE' },
] as const;

test('a search finds names without their accents', () => {
  expect(matchingPeople(people, { search: ' zoe', notDoneOnly: false })).toEqual([people[0]]);
  expect(matchingPeople(people, { search: 'ZO', notDoneOnly: false })).toEqual([people[0], people[1]]);
});

test.each(['ömer', 'ÖMER', 'o\u0308mer', 'omer'])('%s finds Ömer', (search) => {
  expect(matchingPeople(people, { search, notDoneOnly: false })).toEqual([people[3]]);
});

test('a search finds names of other scripts', () => {
  expect(matchingPeople(people, { search: 'ΣΟΦ', notDoneOnly: false })).toEqual([people[4]]);
});

test('an empty search finds everybody, also those without a name', () => {
  expect(matchingPeople(people, { search: '', notDoneOnly: false })).toEqual(people);
});

test('those who are done can be left out', () => {
  expect(matchingPeople(people, { search: '', notDoneOnly: true })).toEqual(people.slice(1));
});

test.each([
  ['http://localhost:4000', true],
  ['http://127.0.0.1:4000', true],
  ['http://[::1]:4000', true],
  ['http://192.168.1.20:4000', false],
  ['https://hats.example.test', false],
])('%s means this machine only: %s', (address, only) => expect(isOnlyHere(address)).toBe(only));
