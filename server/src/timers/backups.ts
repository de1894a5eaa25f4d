/** Backups by the clock, made while the server serves: the newest stay, older ones go. What others put into their folder is left alone. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.js';

/** Which backups an operator wants. */
export interface BackupPlan {
  /** The database. */
  readonly file: string;
  /** From one to the next, in milliseconds: less than a timer can wait, which is 24 days. */
  readonly every: number;
  /** How many stay. */
  readonly kept: number;
  readonly folder: string;
}

/** How long after one that failed the next one is tried, in milliseconds. */
const retryAfter = 600_000;

/** Names of backups that were made here, with their time; and of what a process left that was killed while it made one. */
const ours = /^two-hats-scheduled-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.sqlite(\.partial(-journal)?)?$/;

interface Backup {
  readonly name: string;
  /** In milliseconds since the epoch. */
  readonly begun: number;
  readonly isWhole: boolean;
}

export class Backups {
  /** How many this process has made. */
  made = 0;
  /** How often this process could not make one, or not delete an old one. */
  failed = 0;
  /** When the newest that is there was begun, in milliseconds since the epoch; 0 when there is none. */
  newest = 0;
  #next: NodeJS.Timeout | undefined;
  #underWay: Promise<void> | null = null;
  #hasEnded = false;

  constructor(
    private readonly plan: BackupPlan,
    private readonly log: Pick<Log, 'info' | 'error'>,
    private readonly patience = retryAfter,
  ) {}

  /** Makes a backup whenever the newest is as old as the plan says, also where that was made before the last start. */
  begin(): void {
    this.#underWay = this.#makeWhenDue().then((wait) => {
      if (!this.#hasEnded) this.#next = setTimeout(() => this.begin(), wait);
    });
  }

  /** Makes no more; resolves when none is under way. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    clearTimeout(this.#next);
    await this.#underWay;
  }

  /** Returns for how long there is nothing to do, in milliseconds. */
  async #makeWhenDue(): Promise<number> {
    const { every, folder } = this.plan;
    try {
      await mkdir(folder, { recursive: true });
      this.newest = Math.max(0, ...(await this.#there()).filter(hasCome).map(({ begun }) => begun));
      if (this.newest + every <= Date.now()) {
        await this.#prune();
        await this.#make();
        await this.#prune();
      }
      return Math.max(0, this.newest + every - Date.now());
    } catch (error) {
      this.failed += 1;
      this.log.error({ err: error, folder }, 'The scheduled backup failed; it is tried again in ten minutes');
      return this.patience;
    }
  }

  async #make(): Promise<void> {
    // Of two drivers only the one is loaded that is needed.
    const { copyDatabase } = await import('../storage/sqlite/databaseFile.js');
    const begun = Date.now();
    const copy = join(this.plan.folder, `two-hats-scheduled-${new Date(begun).toISOString().replaceAll(':', '-')}.sqlite`);
    await copyDatabase(this.plan.file, copy);
    this.newest = begun;
    this.made += 1;
    this.log.info({ copy, milliseconds: Date.now() - begun }, 'Made the scheduled backup');
  }

  /** Deletes what newer ones make superfluous, and what a process has left that was killed. */
  async #prune(): Promise<void> {
    const there = (await this.#there()).sort((a, b) => b.begun - a.begun);
    const whole = there.filter(({ isWhole }) => isWhole);
    const kept = new Set(whole.slice(0, this.plan.kept));
    for (const backup of there) if (!kept.has(backup)) await rm(join(this.plan.folder, backup.name), { force: true });
  }

  /** Of the files in the folder those that were made here. */
  async #there(): Promise<Backup[]> {
    const entries = await readdir(this.plan.folder, { withFileTypes: true });
    return entries.flatMap((entry) => {
      const [, hour, minute, second, partial] = (entry.isFile() && ours.exec(entry.name)) || [];
      if (hour === undefined) return [];
      return [{ name: entry.name, begun: Date.parse(`${hour}:${minute}:${second}`), isWhole: partial === undefined }];
    });
  }
}

/** One of the future was made before a clock was put right: nobody should wait for its day. */
function hasCome({ begun, isWhole }: Backup): boolean {
  return isWhole && begun <= Date.now();
}
