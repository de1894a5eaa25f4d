/** What is said in English is said in every language: the catalogues beside the code, held against what the last build read from it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import GettextFile from 'pofile';
import { describe, expect, test } from 'vitest';
import config from '../../client/lingui.config';
import { languages } from '../../client/src/languages/language';
import { readImports } from '../architecture/readImports.js';

type Item = InstanceType<typeof GettextFile>['items'][number];

const catalogues = ['phone', 'desk'] as const;
const translated = languages.filter((language) => language !== 'en');

describe.each(catalogues)('the catalogue of the %s', (catalogue) => {
  const english = itemsOf('en', catalogue);

  describe.each(translated)('in %s', (language) => {
    const items = new Map(itemsOf(language, catalogue).map((item) => [idOf(item), item.msgstr[0] ?? '']));

    test('has every text, and none that is gone', () => {
      const missing = english.filter((item) => !items.get(idOf(item))).map(({ msgid }) => msgid);
      expect(missing, 'bring it up to date with `pnpm texts`, then translate').toEqual([]);
      const known = new Set(english.map(idOf));
      expect([...items.keys()].filter((id) => !known.has(id))).toEqual([]);
    });

    test('says with the same placeholders, and has each plural that the language has', () => {
      const wrong = english.flatMap((item) => {
        const problem = problemOf(item.msgid, items.get(idOf(item)) ?? '', language);
        return problem ? [`${item.msgid}: ${problem}`] : [];
      });
      expect(wrong).toEqual([]);
    });

    test('is translated: what reads as in English is a name, a sign, or the same word', () => {
      const same = english.filter((item) => items.get(idOf(item)) === item.msgid && /[a-z]{3} [a-z]{2}/.test(item.msgid));
      expect(same.map(({ msgid }) => msgid)).toEqual([]);
    });
  });
});

test('whatever a phone may say is in its own catalogue', () => {
  const ofPhone = (config.catalogs?.find(({ path }) => path.endsWith('/phone'))?.include ?? []).map(asPattern);
  const sayers = reachedFrom('client/src/screens/phone/Phone.tsx').filter((file) => says(file));
  expect(sayers.length).toBeGreaterThan(30);
  expect(sayers.filter((file) => !ofPhone.some((pattern) => pattern.test(file)))).toEqual([]);
});

test('a placeholder that got lost and a plural that is missing are noticed', () => {
  expect(problemOf('{count} cards', 'Karten', 'de')).toContain('count');
  expect(problemOf('A <0>word</0>', 'Ein Wort', 'de')).toContain('<0>');
  expect(problemOf('{n, plural, one {# card} other {# cards}}', '{n, plural, one {بطاقة} other {# بطاقة}}', 'ar')).toContain('few');
  expect(problemOf('{n, plural, one {# card} other {# cards}}', '{n, plural, one {# Karte} other {# Karten}}', 'de')).toBeNull();
});

function itemsOf(language: string, catalogue: string): readonly Item[] {
  const path = fileURLToPath(new URL(`../../client/src/languages/catalogues/${language}/${catalogue}.po`, import.meta.url));
  return GettextFile.parse(readFileSync(path, 'utf8')).items.filter(({ obsolete }) => !obsolete);
}

function idOf({ msgctxt, msgid }: Item): string {
  return `${msgctxt ?? ''}\u0004${msgid}`;
}

/** What is wrong with a translation, or null. */
function problemOf(source: string, translation: string, language: string): string | null {
  const from = partsOf(source);
  const to = partsOf(translation);
  const lost = [...from.names].filter((name) => !to.names.has(name));
  const added = [...to.names].filter((name) => !from.names.has(name));
  if (lost.length > 0 || added.length > 0) return `lost ${lost.join(', ')}; added ${added.join(', ')}`;
  // Where English never says one, no language has to.
  const saysOne = from.plurals.every((forms) => forms.includes('one'));
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'one' || saysOne);
  const missing = to.plurals.flatMap((forms) => needed.filter((form) => !forms.includes(form)));
  if (missing.length > 0) return `no plural for ${missing.join(', ')}`;
  return to.plurals.length < from.plurals.length ? 'a plural got lost' : null;
}

interface Parts {
  /** Of placeholders, and of tags such as `<0>`. */
  readonly names: Set<string>;
  /** The forms of each plural. */
  readonly plurals: string[][];
}

/** What a message is made of, as the compiled form has it: texts, and placeholders as `[name, kind, forms]`. */
function partsOf(message: string): Parts {
  const parts: Parts = { names: new Set(), plurals: [] };
  const visit = (token: unknown): void => {
    if (typeof token === 'string') {
      for (const [tag] of token.matchAll(/<\/?\d+\/?>/g)) parts.names.add(tag);
    } else if (Array.isArray(token)) {
      const [name, kind, forms] = token as [string, string?, Record<string, unknown>?];
      if (name !== '#') parts.names.add(name);
      if (kind === 'plural') parts.plurals.push(Object.keys(forms ?? {}));
      for (const form of Object.values(forms ?? {})) for (const inner of Array.isArray(form) ? form : [form]) visit(inner);
    }
  };
  const compiled = compileMessage(message);
  for (const token of Array.isArray(compiled) ? compiled : [compiled]) visit(token);
  return parts;
}

/** `src/screens/phone` holds whatever is in it, `src/screens/*.{ts,tsx}` files of the folder alone. */
function asPattern(include: string): RegExp {
  const path = include.replace(/\./g, '\\.').replace('*', '[^/]+').replace('{ts,tsx}', '(ts|tsx)');
  return new RegExp(`^client/${path}${/\.(ts|tsx|\{)/.test(include) ? '$' : '/'}`);
}

function reachedFrom(file: string, imports = readImports(), seen = new Set<string>()): string[] {
  if (!seen.has(file) && file.startsWith('client/src/')) {
    seen.add(file);
    for (const { from, to } of imports) if (from === file) reachedFrom(to, imports, seen);
  }
  return [...seen];
}

function says(file: string): boolean {
  return /from '@lingui\/(core|react)\/macro'/.test(readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8'));
}
