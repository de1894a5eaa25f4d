import { dirname, join } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { MetricsAccess } from './metrics/serving.js';
import { type DatabaseAddress, databaseAddress } from './storage/address.js';
import type { BackupPlan } from './timers/backups.js';
import type { WebhookReach } from './workshop/webhooks/webhookAddress.js';

/** Everything an operator can set, read from the environment once at start. */
export interface Config {
  /** Address to listen on. */
  readonly host: string;
  /** Port to listen on; 0 takes a free one. */
  readonly port: number;
  /**
   * Address that phones can reach, perhaps with a path, without a trailing slash; null when it is to be found from the network.
   */
  readonly publicUrl: string | null;
  readonly database: DatabaseAddress;
  /** Where the operator says who they are; null when nowhere. */
  readonly imprintUrl: string | null;
  /** Where the operator says what becomes of people's data; null when nowhere. */
  readonly privacyUrl: string | null;
  /** Redis or Valkey that carries hints between processes; null when the database does. */
  readonly busUrl: string | null;
  readonly logLevel: LogLevel;
  /** How many participants one workshop takes. */
  readonly participantsPerWorkshop: number;
  /**
   * Proxies that are believed when they tell whom they ask for (`X-Forwarded-For`): addresses, and ranges such as 10.0.0.0/8. None unless
   * the operator names them, for whoever is believed can claim to be anybody. Behind a proxy that is not named here all people share its
   * address, and with it the budgets of one network.
   */
  readonly trustedProxies: readonly string[];
  /** What somebody must know to open a workshop; null when anyone may open one. */
  readonly openingKey: string | null;
  /** How many workshops may be opened in an hour, by all networks together. */
  readonly openingsPerHour: number;
  /** The same by one network. */
  readonly openingsPerNetwork: number;
  /** For how long a process that was told to stop goes on serving, so that load balancers notice, in seconds. */
  readonly drainSeconds: number;
  /** Whether only the operations of our own screens are answered, and those of other programs refused. */
  readonly knownOperationsOnly: boolean;
  /** Origins whose pages may show the projector, the summary and pictures in a frame. The console is shown in none. */
  readonly embedOrigins: readonly string[];
  /** After how many days without a change a workshop is deleted; 0 keeps all. */
  readonly retentionDays: number;
  /** Where webhooks may lead. */
  readonly webhooks: WebhookReach;
  /** Who may read metrics, and where; null when nobody may. */
  readonly metrics: MetricsAccess | null;
  /** Which backups the server makes by itself; null when none. */
  readonly backups: BackupPlan | null;
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

const whole = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `must be a whole number from ${low} to ${high}`);

/** Variables that no log may have; an address of PostgreSQL is another. */
const secrets: ReadonlySet<string> = new Set(['OPENING_KEY', 'BUS_URL', 'METRICS_TOKEN']);

/** Shorter keys can be found by trying. */
const shortestKey = 16;

const hour = 3_600_000;

/** Somewhere that a page leads to. */
const link = z
  .string()
  .refine(isWebAddress, 'must be an address such as https://example.com/imprint')
  .transform((url) => new URL(url).href);

const environment = z.object({
  HOST: z.string().min(1, 'must be an address such as 0.0.0.0').default('0.0.0.0'),
  PORT: whole(0, 65535).default(4000),
  PUBLIC_URL: z
    .string()
    .refine(isPlace, 'must be an address such as https://hats.example.com or https://example.com/two-hats')
    .transform((url) => new URL(url))
    .transform(({ origin, pathname }) => (origin + pathname).replace(/\/$/, ''))
    .optional(),
  IMPRINT_URL: link.optional(),
  PRIVACY_URL: link.optional(),
  DATABASE_URL: z
    .string()
    .default('sqlite:./data/two-hats.sqlite')
    .transform(
      (url, context) =>
        databaseAddress(url) ??
        refuse(context, 'must be sqlite: and a file, such as sqlite:./data/two-hats.sqlite, or postgres://user:password@host/database'),
    ),
  BUS_URL: z
    .string()
    .refine(
      (url) => /^rediss?:\/\/./.test(url) && URL.canParse(url),
      'must be redis://host:6379, with user:password@ where it asks for them',
    )
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  PARTICIPANTS_PER_WORKSHOP: whole(1, 100_000).default(5000),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isAddressOrRange), 'must be addresses or ranges with commas between them, such as 127.0.0.1,10.0.0.0/8')
    .default([]),
  EMBED_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (parts) => parts.every(isNamedOrigin),
      'must be addresses without a path and with commas between them, such as https://wiki.example.com,https://slides.example.com',
    )
    .transform((parts) => parts.map((part) => new URL(part).origin))
    .default([]),
  OPENING_KEY: z.string().min(shortestKey, `must have at least ${shortestKey} characters`).optional(),
  OPENINGS_PER_HOUR: whole(1, 1_000_000).default(1000),
  OPENINGS_PER_NETWORK: whole(1, 1_000_000).default(200),
  OPERATIONS: z.enum(['any', 'known'], 'must be any or known').default('any'),
  DRAIN_SECONDS: whole(0, 300).default(0),
  RETENTION_DAYS: whole(0, 3650).default(30),
  WEBHOOKS: z.enum(['off', 'public', 'any'], 'must be off, public or any').default('public'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]+=*$/, 'may have letters, digits and -._~+/ only')
    .min(shortestKey, `must have at least ${shortestKey} characters`)
    .optional(),
  METRICS_PORT: whole(1, 65535).optional(),
  METRICS_HOST: z.string().optional(),
  BACKUP_HOURS: whole(1, 168).optional(),
  BACKUPS_KEPT: whole(1, 1000).default(7),
  BACKUP_DIR: z.string().optional(),
});

/** The names of all variables. */
export const variables: readonly string[] = Object.keys(environment.shape);

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
      // A log is no place for a key or a password, not even for a wrong one.
      const isSecret = secrets.has(name) || /^postgres/.test(given[name] ?? '');
      const shown = isSecret ? name : `${name}=${given[name]}`;
      return `${shown} is not valid: it ${message}.`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const { data } = result;
  if (data.DATABASE_URL.kind === 'postgres' && data.BACKUP_HOURS !== undefined) {
    throw new ConfigError('BACKUP_HOURS is for SQLite: PostgreSQL brings its own tool, see pg_dump in OPERATING.md.');
  }
  return {
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL ?? null,
    database: data.DATABASE_URL,
    imprintUrl: data.IMPRINT_URL ?? null,
    privacyUrl: data.PRIVACY_URL ?? null,
    busUrl: data.BUS_URL ?? null,
    logLevel: data.LOG_LEVEL,
    participantsPerWorkshop: data.PARTICIPANTS_PER_WORKSHOP,
    trustedProxies: data.TRUSTED_PROXIES,
    openingKey: data.OPENING_KEY ?? null,
    openingsPerHour: data.OPENINGS_PER_HOUR,
    openingsPerNetwork: data.OPENINGS_PER_NETWORK,
    knownOperationsOnly: data.OPERATIONS === 'known',
    drainSeconds: data.DRAIN_SECONDS,
    embedOrigins: data.EMBED_ORIGINS,
    retentionDays: data.RETENTION_DAYS,
    webhooks: data.WEBHOOKS,
    metrics: metricsAccess(data),
    backups: backupPlan(data),
  };
}

function backupPlan({ DATABASE_URL, BACKUP_HOURS, BACKUPS_KEPT, BACKUP_DIR }: z.infer<typeof environment>): BackupPlan | null {
  if (DATABASE_URL.kind !== 'sqlite' || BACKUP_HOURS === undefined) return null;
  const { file } = DATABASE_URL;
  return { file, every: BACKUP_HOURS * hour, kept: BACKUPS_KEPT, folder: BACKUP_DIR ?? join(dirname(file), 'backups') };
}

function metricsAccess({ METRICS_TOKEN, METRICS_PORT: port, METRICS_HOST, HOST }: z.infer<typeof environment>): MetricsAccess | null {
  if (METRICS_TOKEN === undefined && port === undefined) return null;
  return { token: METRICS_TOKEN ?? null, own: port === undefined ? null : { host: METRICS_HOST ?? HOST, port } };
}

function refuse(context: z.core.$RefinementCtx<string>, message: string): never {
  context.addIssue(message);
  return z.NEVER;
}

function isAddressOrRange(text: string): boolean {
  return ipaddr.isValidCIDR(text) || ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}

/** One origin and nothing that a policy would take for more: no stand-in for many hosts, no other directive. */
function isNamedOrigin(text: string): boolean {
  return isPlace(text) && /^https?:\/\/([\w.-]+|\[[\da-f:.]+\])(:\d+)?\/$/.test(new URL(text).href);
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && !username && !password;
}

/** Whether something can be served there. Its path stands in pages as it is. */
function isPlace(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { pathname, search, hash } = new URL(text);
  return /^(\/[\w~-][\w.~-]*)*\/?$/.test(pathname) && !search && !hash;
}
