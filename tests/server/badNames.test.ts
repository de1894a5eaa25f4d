/** What people type and guess at the door: codes, names, attempts. Everything wrong has a code that the screen explains. */
import { expect, test } from 'vitest';
import { type Answer, refusalOf } from '../support/api.js';
import { attemptKey, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const { api } = useServer();

function join(workshop: Pick<Workshop, 'joinCode'>, input: Record<string, unknown>): Promise<Answer> {
  return api.ask('mutation ($input: JoinInput!) { join(input: $input) { secret ballot { name } } }', {
    input: { code: workshop.joinCode, attempt: attemptKey(), ...input },
  });
}

function codeOf({ errors }: Answer): string | undefined {
  return errors?.[0]?.extensions?.code;
}

test('a code that leads nowhere is refused, whatever it looks like', async () => {
  for (const code of [
    '',
    ' ',
    'ZZZZZZ',
    'ABC',
    '🎩🎩🎩🎩🎩🎩',
    "' or 1=1 --",
    '%',
    'Z'.repeat(10_000),
    '\u0000\u0000\u0000\u0000\u0000\u0000',
  ]) {
    expect(codeOf(await join({ joinCode: code }, { name: 'Ada' }))).toBe('UNKNOWN_CODE');
    expect(await refusalOf(api.call('query ($code: String!) { invitation(code: $code) { title } }', { code }))).toBe('UNKNOWN_CODE');
  }
});

test('a code is understood in lower case, with spaces and with hyphens', async () => {
  const workshop = await Workshop.open(api);
  const { joinCode } = workshop;
  for (const code of [joinCode.toLowerCase(), ` ${joinCode} `, `${joinCode.slice(0, 3)}-${joinCode.slice(3)}`, [...joinCode].join(' ')]) {
    expect(codeOf(await join({ joinCode: code }, { name: 'Ada' }))).toBeUndefined();
  }
  expect((await workshop.stage()).participantCount).toBe(4);
});

test('a locked door lets nobody new in, but everybody back in', async () => {
  const workshop = await Workshop.open(api);
  const attempt = attemptKey();
  const ada = await workshop.join('Ada', null, attempt);
  await workshop.lockDoor(true);
  const refused = await join(workshop, { name: 'Ben' });
  expect(refused.errors?.[0]?.extensions).toEqual({ code: 'LOBBY_LOCKED', retryable: true });
  expect((await workshop.join('Ada', null, attempt)).id).toBe(ada.id);
  await workshop.lockDoor(false);
  expect(codeOf(await join(workshop, { name: 'Ben' }))).toBeUndefined();
});

test('a closed workshop lets nobody new in, and those who were in may still look', async () => {
  const workshop = await Workshop.open(api);
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  await workshop.step('closeWorkshop');
  expect(codeOf(await join(workshop, { name: 'Ben' }))).toBe('WORKSHOP_CLOSED');
  expect(await ada.ballot()).toMatchObject({ phase: 'CLOSED' });
  expect(await workshop.stage(ada.secret)).toMatchObject({ phase: 'CLOSED' });
});

test('a name must be there and readable', async () => {
  const workshop = await Workshop.open(api);
  for (const name of [null, '', '   ', '\u200b\u200d', '\u202e', '\u0000', '\u3164', '\ud83d', '\u2800']) {
    expect(codeOf(await join(workshop, { name }))).toBe('NAME_REQUIRED');
  }
  expect((await workshop.stage()).participantCount).toBe(0);
});

test('a name of more than 40 characters is refused, be it 41 or 100,000', async () => {
  const workshop = await Workshop.open(api);
  for (const name of ['x'.repeat(41), 'x'.repeat(10_000), 'x'.repeat(100_000), '👩‍👩‍👧‍👦'.repeat(41), `Z${'\u0351'.repeat(5000)}`]) {
    expect(codeOf(await join(workshop, { name }))).toBe('NAME_TOO_LONG');
  }
  for (const name of ['x'.repeat(40), '👩‍👩‍👧‍👦'.repeat(40)]) expect((await workshop.join(name)).joined.name).toBe(name);
});

test('names of every script come back as they were given, to phone and console', async () => {
  const workshop = await Workshop.open(api);
  const names = [
    'Zoë 👩🏽‍🔬',
    '👨‍👩‍👧‍👦',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿 Ann',
    'محمد',
    'שרה כהן',
    '王小芳',
    'नमस्ते',
    'می‌خواهم',
    "O'Brien",
    '<b>Bob</b>',
    '"; drop table participant; --',
    '{{7*7}}',
    '\\',
  ];
  for (const name of names) expect((await (await workshop.join(name)).ballot()).name).toBe(name);
  expect((await workshop.console()).newestParticipants.map(({ name }) => name)).toEqual([...names].reverse());
});

test('what would bend other text is taken out of a name, and what is left is normalised', async () => {
  const workshop = await Workshop.open(api);
  expect((await workshop.join('\u202eadA\u202c')).joined.name).toBe('adA');
  expect((await workshop.join('  Ada\n\tLovelace\u0007 ')).joined.name).toBe('Ada Lovelace');
  expect((await workshop.join('Jose\u0301')).joined.name).toBe('Jos\u00e9');
});

test('an attempt key of the wrong form is refused', async () => {
  const workshop = await Workshop.open(api);
  for (const attempt of ['', 'x', 'x'.repeat(42), `${'x'.repeat(42)}!`, 'x'.repeat(10_000)]) {
    expect(codeOf(await join(workshop, { name: 'Ada', attempt }))).toBe('INVALID_INPUT');
  }
});

test('an attempt key used in another workshop is refused there and joins nobody', async () => {
  const [first, second] = [await Workshop.open(api), await Workshop.open(api)];
  const attempt = attemptKey();
  await first.join('Ada', null, attempt);
  expect(codeOf(await join(second, { name: 'Ada', attempt }))).toBe('INVALID_INPUT');
  expect((await second.stage()).participantCount).toBe(0);
});
