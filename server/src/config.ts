import { networkInterfaces } from 'node:os';
import { z } from 'zod';

/** Everything an operator can set, read from the environment once at start. */
export interface Config {
  /** Address to listen on. */
  readonly host: string;
  /** Port to listen on; 0 takes a free one. */
  readonly port: number;
  /** Address that phones can reach, without a trailing slash; null when it is to be found from the network. */
  readonly publicUrl: string | null;
  /** Path of the SQLite file. */
  readonly databaseFile: string;
  readonly logLevel: LogLevel;
  /** How many participants one workshop takes. */
  readonly participantsPerWorkshop: number;
  /** After how many days without a change a workshop is deleted; 0 keeps all. */
  readonly retentionDays: number;
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

const whole = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `must be a whole number from ${low} to ${high}`);

const environment = z.object({
  HOST: z.string().min(1, 'must be an address such as 0.0.0.0').default('0.0.0.0'),
  PORT: whole(0, 65535).default(4000),
  PUBLIC_URL: z
    .string()
    .refine(isWebOrigin, 'must be an address such as https://hats.example.com, without a path')
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^sqlite:.+/, 'must be sqlite: and a file, such as sqlite:./data/two-hats.sqlite')
    .default('sqlite:./data/two-hats.sqlite'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  PARTICIPANTS_PER_WORKSHOP: whole(1, 100_000).default(5000),
  RETENTION_DAYS: whole(0, 3650).default(30),
});

/** Thrown at start when the environment is wrong; the message names every wrong variable, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads and checks the configuration.
 * @throws ConfigError naming each wrong variable, its value and what it must be
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.keys(environment.shape).map((name) => [name, env[name] === '' ? undefined : env[name]]));
  const result = environment.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}=${given[name]} is not valid: it ${message}.`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const { HOST, PORT, PUBLIC_URL, DATABASE_URL, LOG_LEVEL, PARTICIPANTS_PER_WORKSHOP, RETENTION_DAYS } = result.data;
  return {
    host: HOST,
    port: PORT,
    publicUrl: PUBLIC_URL ?? null,
    databaseFile: DATABASE_URL.replace(/^sqlite:(\/\/(?=\/))?/, ''),
    logLevel: LOG_LEVEL,
    participantsPerWorkshop: PARTICIPANTS_PER_WORKSHOP,
    retentionDays: RETENTION_DAYS,
  };
}

function isWebOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
}

/** This machine's address on the local network, or null when it has none. A private IPv4 address is preferred: phones in the room reach it. */
export function lanAddress(): string | null {
  const addresses = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return addresses.find((address) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)) ?? addresses[0] ?? null;
}
