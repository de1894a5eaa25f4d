// What a phone loads before its first card comes in few files: on a slow network a request costs more than the bytes that it could save.
import { fileURLToPath } from 'node:url';
import { normalizePath, type Rolldown } from 'vite';

const source = (path: string) => normalizePath(fileURLToPath(new URL(`src/${path}`, import.meta.url)));
const main = source('main.tsx');
const phone = source('screens/phone/Phone.tsx');
const seated = source('screens/phone/seat/Seated.tsx');
const ofPhone = source('screens/phone/');

/** These name far more than a phone takes: what it takes of our rules is told below, and of the GraphQL library it takes nothing. */
const indexes = /\/(shared\/src|node_modules\/graphql)\/index\.m?[jt]s$/;
const rulesOfPhones = /\/shared\/src\/(column|disclosure|joinCode|lens|phase|refusal)\.ts$/;

/** The file that every screen begins with: what shows any screen at all, and what the form to join shares with the others. */
export const start = sharedBy('start', [main, phone]);

/** What somebody who is in shares with the other screens beyond that: the socket above all. A phone loads it behind the form. */
export const room = sharedBy('room', [seated], [main, phone]);

/** A screen's own files are beside what it shares. */
function sharedBy(name: string, entries: readonly string[], before: readonly string[] = []): Rolldown.CodeSplittingGroup {
  let first: ReadonlySet<string> | undefined;
  return {
    name: (id, modules) => {
      if (id === main || id.startsWith(ofPhone)) return null;
      if (rulesOfPhones.test(id)) return name === 'start' ? name : null;
      first ??= without(neededBy(entries, modules), neededBy(before, modules));
      return first.has(id) ? name : null;
    },
  };
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((one) => !some.has(one)));
}

/** All that these import, directly or not, but for what they load later. */
function neededBy(entries: readonly string[], modules: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id) || indexes.test(id)) return;
    found.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  entries.forEach(visit);
  return found;
}
