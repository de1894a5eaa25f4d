/** What the figures were measured on: absolute times mean nothing without it. */
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from './programs.js';
import { median } from './statistics.js';

/** One line: processor, memory, Node, and how long the disk takes to sync 4 kB. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, Node ${process.version}, ${syncTime().toFixed(2)} ms to sync 4 kB to disk`;
}

function syncTime(): number {
  const path = join(dataFolder(), 'sync');
  const file = openSync(path, 'w');
  const block = Buffer.alloc(4096);
  const times = Array.from({ length: 50 }, () => {
    const begin = performance.now();
    writeSync(file, block);
    fsyncSync(file);
    return performance.now() - begin;
  });
  closeSync(file);
  rmSync(path);
  return median(times);
}
