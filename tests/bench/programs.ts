/**
 * The peers and the load run as plain JavaScript in processes of their own, as our server does: no loader or compiler may cost them
 * anything. This turns their TypeScript into JavaScript once per run.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const sources = fileURLToPath(new URL('.', import.meta.url));
// Within the tests, so that their packages are found; one folder per run, so that two runs do not meet.
const built = fileURLToPath(new URL(`../results/bench/${process.pid}/`, import.meta.url));
const folders = ['load', 'peers'] as const;

/** Translates the programs. Types are checked by `pnpm check`. */
export function buildPrograms(): void {
  process.once('exit', () => rmSync(built, { recursive: true, force: true }));
  for (const folder of folders) {
    mkdirSync(join(built, folder), { recursive: true });
    for (const file of readdirSync(join(sources, folder))) {
      const { outputText } = ts.transpileModule(readFileSync(join(sources, folder, file), 'utf8'), {
        fileName: file,
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, experimentalDecorators: true },
      });
      writeFileSync(join(built, folder, file.replace(/\.ts$/, '.js')), outputText);
    }
  }
}

/** Path of a translated program. */
export function programPath(folder: (typeof folders)[number], name: string): string {
  return join(built, folder, `${name}.js`);
}

/** A folder for the databases of a run. Not the system's temporary folder, which may be memory: a sync there would cost nothing. */
export function dataFolder(): string {
  const folder = join(built, 'data');
  mkdirSync(folder, { recursive: true });
  return folder;
}
