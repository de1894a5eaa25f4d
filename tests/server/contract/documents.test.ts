/** The documents of the tests ask for every field of the views: what they leave out, no attack and no search for secrets would ever see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { expect, test } from 'vitest';
import { projectRoot } from '../../architecture/readImports.js';
import { ballotFields, consoleFields, seriesFields, stageFields, summaryFields } from '../../support/documents.js';

const schema = buildSchema(readFileSync(join(projectRoot, 'schema.graphql'), 'utf8'));

/** The fields that a document could have asked for where it was, such as `Stage.rehearsal`. */
function leftOut(document: string): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    parse(document),
    visitWithTypeInfo(info, {
      Field({ selectionSet }) {
        const type = getNamedType(info.getType());
        if (!selectionSet || !isObjectType(type)) return;
        const asked = new Set(selectionSet.selections.map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : '')));
        for (const name of Object.keys(type.getFields())) if (!asked.has(name)) found.add(`${type.name}.${name}`);
      },
    }),
  );
  return [...found];
}

test.each([
  ['stage', stageFields],
  ['console', consoleFields],
  ['ballot', ballotFields],
  ['summary', summaryFields],
  ['series', seriesFields],
])('the documents of the tests ask for every field: %s', (view, fields) => {
  expect(leftOut(`{ ${view} { ${fields} } }`)).toEqual([]);
});

test('one that is forgotten would be noticed', () => {
  expect(leftOut('{ addresses { __typename } }')).toContain('Addresses.publicUrl');
});
