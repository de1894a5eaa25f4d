// What a phone loads before its first card comes in few files: on a slow network a request costs more than the bytes that it could save.
import { fileURLToPath } from 'node:url';
import { normalizePath, type Rolldown } from 'vite';

const source = (path: string) => normalizePath(fileURLToPath(new URL(`src/${path}`, import.meta.url)));
const main = source('main.tsx');
const phone = source('screens/phone/Phone.tsx');
const ofPhone = source('screens/phone/');

/** These name far more than a phone takes: what it takes of our rules is told below, and of the GraphQL library it takes nothing. */
const indexes = /\/(shared\/src|node_modules\/graphql)\/index\.m?[jt]s$/;
const rulesOfPhones = /\/shared\/src\/(column|disclosure|joinCode|lens|phase|refusal)\.ts$/;

/** The file that every screen begins with: what shows any screen at all, and what a phone shares with the others. A screen's own is beside it. */
export const start: Rolldown.CodeSplittingGroup = {
  name: (id, modules) => {
    const isOwn = id === main || id.startsWith(ofPhone);
    return !isOwn && (rulesOfPhones.test(id) || neededFirst(modules).has(id)) ? 'start' : null;
  },
};

let first: Set<string> | undefined;

/** All that the two import, directly or not, but for what they load later. */
function neededFirst(modules: Rolldown.ChunkingContext): ReadonlySet<string> {
  if (first) return first;
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id) || indexes.test(id)) return;
    found.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(main);
  visit(phone);
  first = found;
  return found;
}
