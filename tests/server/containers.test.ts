/**
 * The image and the compositions, as far as they can be judged without an engine: what they say is held against the project, and the steps
 * that make the image are run, then what it would hold is served by somebody who may write nowhere but into the folder for data.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { freePort, userBeside } from '../databases/program.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** The instructions of each stage. */
async function stages(): Promise<Instruction[][]> {
  const lines = (await readFile(join(root, 'Containerfile'), 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const found: Instruction[][] = [];
  for (const line of lines) {
    const [, name = '', text = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    expect(['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'], line).toContain(name);
    if (name === 'FROM') found.push([]);
    found.at(-1)?.push({ name, text });
  }
  return found;
}

const textsOf = (stage: readonly Instruction[], name: string) => stage.filter((each) => each.name === name).map(({ text }) => text);

describe('the image', () => {
  test('is made in two stages, of named versions that exist for amd64 and arm64, and nothing is run in the last', async () => {
    const [build = [], image = [], ...others] = await stages();
    expect(others).toEqual([]);
    for (const stage of [build, image]) expect(textsOf(stage, 'FROM')[0]).toMatch(/^docker\.io\/library\/node:22-bookworm/);
    expect(textsOf(image, 'RUN')).toEqual([]);
    expect(textsOf(image, 'COPY').every((text) => text.startsWith('--from=build '))).toBe(true);
  });

  test('runs as nobody in particular, what `pnpm start` runs, and holds no secret', async () => {
    const [, image = []] = await stages();
    expect(textsOf(image, 'USER')).toEqual(['node']);
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
    const command = JSON.parse(textsOf(image, 'CMD')[0] ?? '') as string[];
    expect(command.slice(0, -1).join(' ')).toBe(scripts.start.split(' ').slice(0, -1).join(' '));
    expect(textsOf(image, 'ENV').join()).not.toMatch(/KEY|TOKEN|PASSWORD/);
    const ignored = (await readFile(join(root, '.containerignore'), 'utf8')).split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '**/node_modules', '**/dist', '**/.env', 'data']));
  });

  test('its steps make what serves, to somebody who may write into the folder for data alone', async () => {
    const [build = []] = await stages();
    const [install, make, deploy = '', gather = '', ...others] = textsOf(build, 'RUN');
    // These two have been run: whoever came here has installed and built.
    expect([install, make, others]).toEqual(['npx -y pnpm install --frozen-lockfile', 'npx -y pnpm build', []]);
    const place = await mkdtemp(join(tmpdir(), 'two-hats-image-'));
    try {
      for (const step of [deploy, gather]) await run('/bin/sh', ['-c', step.replaceAll('/srv/', `${place}/`)], { cwd: root });
      const user = userBeside([]);
      const data = join(place, 'data');
      if (user) await chown(data, user.uid, user.gid);
      await run('chmod', ['-R', 'go+rX,go-w', place]);
      await run('chmod', ['755', place]);
      const port = await freePort();
      const env = { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: `sqlite:${join(data, 'hats.sqlite')}` };
      const child = spawn(process.execPath, ['server/dist/main.js'], { cwd: join(place, 'two-hats'), env, ...user });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
      await expect.poll(() => said, { timeout: 45_000 }).toContain('Two Hats is running');
      const page = await fetch(`http://127.0.0.1:${port}/`);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>')]);
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect((await stat(join(data, 'hats.sqlite'))).size).toBeGreaterThan(0);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
});

interface Service {
  readonly image?: string;
  readonly build?: { readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly networks?: unknown;
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}
interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, unknown>>;
}

describe.each(['compose.yaml', 'compose.postgres.yaml'])('%s', (name) => {
  const composition = async () => load(await readFile(join(root, name), 'utf8')) as Composition;

  test('gives our processes a root that nobody can write to, no rights, and variables that there are', async () => {
    const config = await readFile(join(root, 'server/src/config.ts'), 'utf8');
    const ours = Object.values((await composition()).services).filter(({ build }) => build);
    expect(ours.length).toBeGreaterThan(0);
    for (const { build, environment = {}, read_only, cap_drop, security_opt } of ours) {
      expect(build?.dockerfile).toBe('Containerfile');
      expect({ read_only, cap_drop, security_opt }).toEqual({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      for (const variable of Object.keys(environment)) expect(config).toContain(`  ${variable}: `);
    }
  });

  test('names only what there is: services, volumes, networks, files; and images by version', async () => {
    const { services, volumes = {}, networks = {} } = await composition();
    for (const { image, volumes: mounts = [], networks: joined = [], depends_on = [] } of Object.values(services)) {
      if (image) expect(image).toMatch(/^docker\.io\/library\/\w+:\d+/);
      for (const mount of mounts) {
        const [from = ''] = mount.split(':');
        if (from.startsWith('.')) expect((await stat(join(root, from))).isFile()).toBe(true);
        else expect(Object.keys(volumes)).toContain(from);
      }
      for (const network of Array.isArray(joined) ? joined : Object.keys(joined as object))
        expect(Object.keys(networks)).toContain(network);
      for (const other of Array.isArray(depends_on) ? depends_on : Object.keys(depends_on)) expect(Object.keys(services)).toContain(other);
    }
  });
});

test('the proxy of the composition finds both processes by the names that its file asks for', async () => {
  const { services } = load(await readFile(join(root, 'compose.postgres.yaml'), 'utf8')) as Composition;
  const file = await readFile(join(root, 'server/deploy/haproxy.cfg'), 'utf8');
  for (const [variable, place] of Object.entries(services.proxy?.environment ?? {})) {
    expect(file).toContain(`"\${${variable}}"`);
    expect(Object.keys(services)).toContain(place.split(':')[0]);
  }
});
