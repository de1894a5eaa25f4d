/** The contract: the file in the repository is what the code prints, everything in it is described, and nothing breaks that was released. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { breakingChanges, dayIn } from './breakingChanges.js';

const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

async function schemaIn(path: string): Promise<GraphQLSchema> {
  return buildSchema(await readFile(file(path), 'utf8'));
}

test('schema.graphql is what the code prints', async () => {
  const check = promisify(execFile)(process.execPath, [file('server/dist/graphql/printSchema.js'), '--check']);
  await expect(check).resolves.toMatchObject({ stderr: '' });
});

test('every type, field, argument, input field and enum value has a description', async () => {
  const schema = await schemaIn('schema.graphql');
  const nameless: string[] = [];
  const see = (name: string, { description }: { readonly description?: string | null }) => {
    if (!description?.trim()) nameless.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    see(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) see(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) see(`${type.name}.${field.name}`, field);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      see(`${type.name}.${field.name}`, field);
      for (const argument of field.args) see(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  expect(nameless).toEqual([]);
});

test('what is deprecated says until when it stays', async () => {
  const text = await readFile(file('schema.graphql'), 'utf8');
  const reasons = [...text.matchAll(/@deprecated(?:\(reason: "([^"]*)"\))?/g)].map(([, reason]) => reason ?? '');
  expect(reasons.filter((reason) => dayIn(reason) === undefined)).toEqual([]);
});

test('nothing that was released is gone or different, but for what was announced: `npx -y pnpm schema --release` keeps the next release', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const [released, current] = [await schemaIn('tests/server/contract/released.graphql'), await schemaIn('schema.graphql')];
  expect(breakingChanges(released, current, today)).toEqual([]);
});

describe('a breaking change', () => {
  const before = buildSchema(`
    type Query {
      kept(a: Int): Int
      old: Old @deprecated(reason: "Use kept; goes on 2027-03-01")
      undated: Int @deprecated(reason: "Use kept")
      some(arg: Int @deprecated(reason: "Not read; goes on 2027-03-01")): Some
    }
    type Old { a: Int }
    enum Some { A B @deprecated(reason: "Use A; goes on 2027-03-01") }
  `);
  const changesIn = (query: string, today: string) => breakingChanges(before, buildSchema(query), today);
  const whole = 'type Query { kept(a: Int): Int old: Old undated: Int some(arg: Int): Some } type Old { a: Int } enum Some { A B }';
  const announced = 'type Query { kept(a: Int): Int undated: Int some: Some } enum Some { A }';

  test('is none where things are added or stay', () => {
    expect(changesIn(`${whole} extend type Query { more: Int }`, '2020-01-01')).toEqual([]);
  });

  test('is none on the day that was announced: fields, the types that they led to, arguments, values', () => {
    expect(changesIn(announced, '2027-03-01')).toEqual([]);
  });

  test('is named before that day', () => {
    expect(changesIn(announced, '2027-02-28')).toEqual([
      'Old was removed.',
      'Query.old was removed.',
      'Query.some arg arg was removed.',
      'B was removed from enum type Some.',
    ]);
  });

  test('is named where nothing was announced, or no day', () => {
    const changes = (query: string) => changesIn(`${query} type Old { a: Int } enum Some { A B }`, '2099-01-01');
    expect(changes('type Query { old: Old undated: Int some(arg: Int): Some }')).toEqual(['Query.kept was removed.']);
    expect(changes('type Query { kept(a: Int): Int old: Old some(arg: Int): Some }')).toEqual(['Query.undated was removed.']);
    expect(changes('type Query { kept(a: Int!): String old: Old undated: Int some(arg: Int): Some }')).toEqual([
      'Query.kept arg a has changed type from Int to Int!.',
      'Query.kept changed type from Int to String.',
    ]);
  });
});
