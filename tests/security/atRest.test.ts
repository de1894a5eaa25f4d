/** Every secret that was ever issued, searched for on disk, in backups, in the log and in what a browser would pass on: none is there in plain. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { LiveSocket } from '../support/frames.js';
import { program } from '../support/serverProcess.js';
import { howMany, noneOf } from '../support/verdict.js';
import { attemptKey, Workshop } from '../support/workshop.js';

// The most talkative log there is.
const server = useServer({ env: { LOG_LEVEL: 'debug' }, expected: /./ });
const { api } = server;

test('no secret is in a file, a log line, an address or a header', async () => {
  const secrets: string[] = [];
  /** Signed with, and therefore kept: but for the database nowhere. */
  const kept: string[] = [];
  for (let index = 0; index < howMany(3, 30); index += 1) {
    const workshop = await Workshop.open(api, { title: 'A title that is found' });
    const attempt = attemptKey();
    const ada = await workshop.join('A name that is found', null, attempt);
    secrets.push(attempt, ada.secret, workshop.facilitator, workshop.projector, workshop.summaryReader);
    for (const kind of ['CO_FACILITATOR', 'PROJECTOR', 'SUMMARY', 'PICTURES'] as const) secrets.push(await workshop.issueLink(kind));
    const add = 'mutation { addWebhook(url: "https://hooks.invalid/") { secret } }';
    kept.push((await api.call<{ addWebhook: { secret: string } }>(add, {}, workshop.facilitator)).addWebhook.secret);
    await workshop.step('startSorting');
    await ada.place({ 'looks-outside': 'FIRST' });
    await workshop.step('reveal');
    await (await server.socket(ada.secret)).close();
  }
  // Secrets in places where they do not belong: a careless program, a wrong guess, a request that fails.
  const [first = ''] = secrets;
  await api.raw('GET', null, { accept: 'text/html' }, `/console?secret=${first}`);
  await api.raw('POST', JSON.stringify({ query: `{ stage(secret: "${first}") { title } }` }));
  await api.raw('POST', `{"query": "${first}`);
  await LiveSocket.open(`${server.process.socketUrl}?capability=${first}`, { secret: `${first}x` }).catch(() => undefined);

  const { file } = server.process;
  const copy = join(dirname(file), 'copy.sqlite');
  await promisify(execFile)(process.execPath, [join(dirname(program), 'backup.js'), copy], {
    env: { PATH: process.env.PATH, DATABASE_URL: `sqlite:${file}` },
  });
  const breaches: string[] = [];
  for (const name of await readdir(dirname(file))) search(name, await readFile(join(dirname(file), name)));
  search('the log', Buffer.from(server.process.log));
  for (const secret of kept) if (server.process.log.includes(secret)) breaches.push('the log holds the secret of a webhook');
  expect((await readdir(dirname(file))).length).toBeGreaterThanOrEqual(3);
  expect((await readFile(copy)).includes('A name that is found')).toBe(true);

  function search(where: string, bytes: Buffer): void {
    for (const secret of secrets) {
      const forms = { plain: secret, bytes: Buffer.from(secret, 'base64url'), hex: Buffer.from(secret, 'base64url').toString('hex') };
      for (const [form, sought] of Object.entries(forms)) if (bytes.includes(sought)) breaches.push(`${where} holds a secret, ${form}`);
    }
  }

  // Links carry secrets behind the #, which no browser sends; no page is named to another one all the same.
  for (const path of ['/', '/console', '/summary', '/projector', '/j/ABCDEF']) {
    const { headers, text } = await api.raw('GET', null, { accept: 'text/html' }, path);
    if (headers.get('referrer-policy') !== 'no-referrer') breaches.push(`${path} sends referrers`);
    if (!/<meta name="referrer" content="no-referrer"/.test(text)) breaches.push(`${path} does not forbid referrers itself`);
    if (headers.has('set-cookie')) breaches.push(`${path} sets a cookie`);
  }
  noneOf('at-rest', breaches);
});
