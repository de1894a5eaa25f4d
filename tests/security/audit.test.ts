/**
 * Production dependencies with a known high or critical advisory: as the registry tells them, and, where it does not answer, at least those
 * that we have met ourselves.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { noneOf } from '../support/verdict.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The first version, by major, in which a known high or critical hole is mended. */
const mended: Readonly<Record<string, readonly string[]>> = {
  tar: ['6.2.1', '7.5.7'],
  ws: ['7.5.10', '8.17.1'],
  fastify: ['4.29.1', '5.3.2'],
  '@fastify/static': ['8.1.1', '9.0.0'],
  knex: ['2.4.0', '3.0.0'],
  'path-to-regexp': ['0.1.12', '1.9.0', '3.3.0', '6.3.0', '8.0.0'],
  'cross-spawn': ['6.0.6', '7.0.5'],
  braces: ['3.0.3'],
  minimatch: ['3.0.5', '5.1.0', '9.0.0', '10.0.0'],
  semver: ['5.7.2', '6.3.1', '7.5.2'],
  'http-cache-semantics': ['4.1.1'],
  ip: ['3.0.0'],
};

interface Advisories {
  readonly advisories: Readonly<
    Record<string, { readonly module_name?: string; readonly name?: string; readonly severity: string; readonly title: string }>
  >;
}

/** What the registry knows, or null when it does not answer. */
function askRegistry(): Promise<Advisories | null> {
  return new Promise((resolve) => {
    execFile(
      'npx',
      ['-y', 'pnpm', 'audit', '--prod', '--json'],
      { cwd: root, timeout: 60_000, shell: process.platform === 'win32' },
      (_error, stdout) => {
        try {
          const told = JSON.parse(stdout);
          resolve(told.advisories ? told : null);
        } catch {
          resolve(null);
        }
      },
    );
  });
}

test('no production dependency has a known high or critical hole', async () => {
  const told = await askRegistry();
  if (told) {
    const grave = Object.values(told.advisories).filter(({ severity }) => severity === 'high' || severity === 'critical');
    noneOf(
      'audit',
      grave.map(({ module_name, name, severity, title }) => `${module_name ?? name}: ${severity}, ${title}`),
    );
    return;
  }
  console.log('The registry does not answer an audit: judged by the list in this file only.');
  const lockfile = await readFile(new URL('../../pnpm-lock.yaml', import.meta.url), 'utf8');
  const locked = [...lockfile.matchAll(/^ {2}'?((?:@[^/@\s]+\/)?[^@'\s]+)@(\d+\.\d+\.\d+)[^:\s]*'?:$/gm)].map(
    ([, name = '', version = '']) => ({ name, version }),
  );
  noneOf('audit/known-list', [...new Set(locked.filter(isHoled).map(({ name, version }) => `${name}@${version} has a known hole`))]);
});

function isHoled({ name, version }: { name: string; version: string }): boolean {
  const versions = mended[name];
  if (!versions) return false;
  const [major = 0] = numbers(version);
  const same = versions.find((mend) => numbers(mend)[0] === major);
  // A major version older than all that were mended has the hole; a newer one never had it.
  return same ? isBelow(version, same) : versions.every((mend) => (numbers(mend)[0] ?? 0) > major);
}

function numbers(version: string): number[] {
  return version.split('.').map(Number);
}

function isBelow(version: string, other: string): boolean {
  const [a, b] = [numbers(version), numbers(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
