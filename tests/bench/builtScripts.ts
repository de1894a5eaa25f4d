/** The JavaScript that a screen loads before it shows anything, a phone its first card say, found in the built client. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../client/dist/', import.meta.url));
export const screens = {
  /** Behind the address that the QR code leads to: the form to join, what comes behind it, and their texts. */
  phone: ['src/screens/phone/Phone.tsx', 'src/screens/phone/seat/Seated.tsx', 'src/languages/catalogues/en/phone.po'],
  console: ['src/screens/console/Console.tsx'],
  projector: ['src/screens/projector/Projector.tsx'],
  summary: ['src/screens/summary/Summary.tsx'],
  figures: ['src/screens/figures/Figures.tsx'],
  decks: ['src/screens/decks/Decks.tsx'],
} as const;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

export interface Script {
  readonly file: string;
  readonly text: string;
  /** Its size in bytes as the server sends it, compressed with gzip. */
  readonly gzipBytes: number;
}

/**
 * What a browser loads for a screen: the scripts of `index.html`, and the screen with everything that it imports.
 * @throws when the client is not built
 */
export function scriptsOf(screen: keyof typeof screens): Script[] {
  const chunks = JSON.parse(read('.vite/manifest.json')) as Readonly<Record<string, Chunk>>;
  const files = new Set([...read('index.html').matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map(([, file]) => file as string));
  const visited = new Set<string>();
  const visit = (name: string) => {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`The built client has no chunk for ${name}.`);
    if (visited.has(name)) return;
    visited.add(name);
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit('index.html');
  screens[screen].forEach(visit);
  return [...files].map((file) => {
    const text = read(file);
    return { file, text, gzipBytes: gzipSync(text, { level: 9 }).length };
  });
}

/** A file of the built client as text. */
function read(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}
