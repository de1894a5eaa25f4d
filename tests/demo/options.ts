import { parseArgs } from 'node:util';

/** What the demo is asked to do. */
export interface DemoOptions {
  /** Address of the server, without a trailing slash. */
  readonly url: string;
  /** How many participants are simulated. */
  readonly people: number;
  /** Mean time that a participant thinks about a card, in milliseconds. */
  readonly pace: number;
  /** The same seed gives the same people with the same opinions. */
  readonly seed: number;
  readonly deck: string;
  readonly offersBoth: boolean;
  /** Runs the workshop to its summary without a human, as fast as it goes, and ends. */
  readonly toSummary: boolean;
}

export const usage = `Usage: npx -y pnpm demo [options]

Opens a workshop and lets simulated people join and sort it. You facilitate from the console that it prints.

  --url URL       the server to use (default: http://localhost:4000, started if it does not answer)
  --people N      how many people take part, 1 to 1000 (default: 12)
  --pace MS       how long a person thinks about a card, on average (default: 2500)
  --deck ID       article or short (default: article)
  --both          offer the column for both roles
  --seed N        other people with other opinions (default: 1)
  --to-summary    facilitate as well, run fast to the summary, print its link and end
  --help          print this`;

/** Thrown when an option is wrong; the message says which and what it must be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the command line.
 * @returns the options, or null when help is asked for
 * @throws UsageError naming the option that is wrong
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): DemoOptions | null {
  const values = parse(args);
  if (values.help) return null;
  return {
    url: webAddress(values.url ?? `http://localhost:${env.PORT || 4000}`),
    people: whole('--people', values.people ?? '12', 1, 1000),
    pace: whole('--pace', values.pace ?? '2500', 0, 60_000),
    seed: whole('--seed', values.seed ?? '1', 0, 2 ** 31),
    deck: values.deck ?? 'article',
    offersBoth: values.both ?? false,
    toSummary: values['to-summary'] ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      // pnpm hands a separating "--" through.
      args: args.filter((arg) => arg !== '--'),
      options: {
        url: { type: 'string' },
        people: { type: 'string' },
        pace: { type: 'string' },
        seed: { type: 'string' },
        deck: { type: 'string' },
        both: { type: 'boolean' },
        'to-summary': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function whole(option: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < low || value > high)
    throw new UsageError(`${option} ${text}: must be a whole number from ${low} to ${high}.`);
  return value;
}

function webAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new UsageError(`--url ${text}: must be an address such as http://localhost:4000.`);
  return text.replace(/\/+$/, '');
}
