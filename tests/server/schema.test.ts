/** The contract: the file in the repository is the one that the code prints, and everything in it is described. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSchema, isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { expect, test } from 'vitest';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('schema.graphql is what the code prints', async () => {
  const check = promisify(execFile)(process.execPath, [file('server/dist/graphql/printSchema.js'), '--check']);
  await expect(check).resolves.toMatchObject({ stderr: '' });
});

test('every type, field, argument, input field and enum value has a description', async () => {
  const schema = buildSchema(await readFile(file('schema.graphql'), 'utf8'));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const nameless: string[] = [];
  const see = (name: string, { description }: { readonly description?: string | null }) => {
    if (!description?.trim()) nameless.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    if (!roots.some((root) => root === type)) see(type.name, type);
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
