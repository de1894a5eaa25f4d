/** A PostgreSQL of the tests' own: on a free port, in a fresh folder, gone with them. */
import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { postgresPrograms } from './installed.js';
import { freePort, Program, type User, userBeside } from './program.js';

const execute = promisify(execFile);

/** Who the databases belong to. There is no password: only this machine can connect. */
const owner = 'hats';

export interface ClusterOptions {
  /** Whether a commit waits for the disk: only where a test cuts the power. */
  readonly durable?: boolean;
}

/** A running server with any number of databases. */
export class PostgresCluster {
  private constructor(
    private readonly programs: string,
    private readonly folder: string,
    private readonly port: number,
    private readonly settings: readonly string[],
    private readonly user: User | null,
    private program: Program,
  ) {}

  /** Makes a cluster and starts it; nearly two seconds. */
  static async start({ durable = false }: ClusterOptions = {}): Promise<PostgresCluster> {
    const programs = await postgresPrograms(console.log);
    const user = userBeside(['postgres']);
    const folder = await mkdtemp(join(tmpdir(), 'two-hats-postgres-'));
    if (user) await chown(folder, user.uid, user.gid);
    const made = ['--pgdata', folder, '--username', owner, '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'];
    await execute(join(programs, 'initdb'), [...made, '--no-instructions'], { ...user, cwd: '/' });
    const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
    const settings = [
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'max_connections=200',
      ...(durable ? [] : careless),
    ];
    const port = await freePort();
    const cluster = new PostgresCluster(programs, folder, port, settings, user, await run(programs, folder, port, settings, user));
    // In every database made from here on: what looks whether its indexes are whole.
    await statement(databaseIn(cluster.url, 'template1'), 'create extension amcheck');
    return cluster;
  }

  /** The address of the database in which others are made. */
  get url(): string {
    return `postgres://${owner}@127.0.0.1:${this.port}/postgres`;
  }

  /** Makes an empty database. @returns its address */
  async createDatabase(name: string): Promise<string> {
    await statement(this.url, `create database ${name}`);
    return databaseIn(this.url, name);
  }

  /** Cuts it off in whatever it does, as a power failure would. */
  kill(): Promise<void> {
    return this.program.end('SIGQUIT');
  }

  /** Starts it again after a {@link kill}, on the same port. */
  async restart(): Promise<void> {
    await this.kill();
    this.program = await run(this.programs, this.folder, this.port, this.settings, this.user);
  }

  /** Ends it and removes all that it held. */
  async end(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The address of another database on the same server. */
export function databaseIn(server: string, name: string): string {
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Runs one statement in a database. @returns its rows */
export async function statement(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function run(programs: string, folder: string, port: number, settings: readonly string[], user: User | null): Promise<Program> {
  const given = [`port=${port}`, ...settings].flatMap((setting) => ['-c', setting]);
  return Program.start([join(programs, 'postgres'), '-D', folder, ...given], /database system is ready to accept connections/, user);
}
