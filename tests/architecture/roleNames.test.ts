/** Roles have their names in decks and nowhere else, so that a deck about any two roles works throughout, in any language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deckIn, languagesOf } from '@two-hats/shared';
import { decks } from '@two-hats/shared/decks';
import { expect, test } from 'vitest';
import { projectRoot } from './readImports.js';

const roles = decks.flatMap((deck) => languagesOf(deck).flatMap((language) => deckIn(deck, language).roles));
const namesInFull = roles.map(({ name }) => new RegExp(name.replaceAll(' ', '[ _-]?'), 'i'));
const shortNames = roles.map(({ shortName }) => new RegExp(`\\b${shortName}\\b`));

/** Where roles are named: the decks themselves, and what holds them to the article. */
const mayName = /^(shared\/src\/decks\/|tests\/shared\/(decks|translations)\.test\.ts$)/;
const folders = ['shared/src', 'server/src', 'client', 'tests'];
const notOurs = /^(node_modules|dist|results|test-results)$/;
/** English stands in the code; its catalogues are made from it at every build, with a head that has letters of its own. */
const made = /\/catalogues\/en(-XA)?\//;

function filesUnder(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.test(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Lines of a text that name a role, e.g. `server/src/app.ts:12`. */
function namings(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    // The head of every catalogue, where the two letters mean something else.
    if (/^"\w+-Revision-Date/.test(line)) return [];
    return [...namesInFull, ...shortNames].some((name) => name.test(line)) ? [`${path}:${index + 1}`] : [];
  });
}

test('no role is named outside of the decks', () => {
  const files = [...folders.flatMap(filesUnder), 'schema.graphql'].filter((path) => /\.(ts|tsx|mjs|css|html|graphql|po)$/.test(path));
  expect(files.length).toBeGreaterThan(300);
  const found = files
    .filter((path) => !mayName.test(path) && !made.test(path))
    .flatMap((path) => namings(path, readFileSync(join(projectRoot, path), 'utf8')));
  expect(found).toEqual([]);
});

test('one would be noticed, however it is written', () => {
  const [first, second] = decks[0]?.roles ?? [];
  const text = [`${first?.name} or`, 'nothing here', second?.name.replace(' ', '').toLowerCase(), `an ${first?.shortName}.`].join('\n');
  expect(namings('a.ts', text)).toEqual(['a.ts:1', 'a.ts:3', 'a.ts:4']);
});
