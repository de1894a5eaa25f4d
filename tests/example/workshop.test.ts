/** The example runs as it is printed: a program of its own, which knows of the server no more than its address. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';

const server = useServer();
const tsx = createRequire(new URL('../../package.json', import.meta.url)).resolve('tsx/cli');

test('the example opens a workshop, follows it from the lobby to the reveal, and prints the tally of every card', async () => {
  const example = fileURLToPath(new URL('workshop.ts', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [tsx, example, server.process.url]);
  expect(stderr).toBe('');
  const [opened, ...lines] = stdout.trim().split('\n');
  expect(opened).toMatch(/^Opened; people join with \w{6}$/);
  const frames = lines.filter((line) => line.startsWith('Frame '));
  expect(frames.at(0)).toMatch(/LOBBY, \d in the room, 0 have begun$/);
  expect(frames.at(-1)).toMatch(/REVEALED, 2 in the room, 2 have begun$/);
  const tallies = lines.slice(frames.length);
  expect(tallies).toHaveLength(12);
  expect(tallies.filter((line) => /^\w+ 2 {2}\w+ 0 {2}AGREED {3}\w/.test(line))).toHaveLength(6);
  expect(tallies.filter((line) => /^\w+ 1 {2}\w+ 1 {2}SPLIT {4}\w/.test(line))).toHaveLength(6);
});
