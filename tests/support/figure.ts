/** How a fault or an attack went, on one line that people and programs read. Knows no test runner. */

/** Whether the long version is asked for: the short one belongs to `pnpm test`, the long one to `pnpm test:faults` and `pnpm test:security`. */
export const isLong = process.env.TWO_HATS_LONG === '1';

/** How often, how many, how long: in the short and in the long version. */
export function howMany(short: number, long: number): number {
  return isLong ? long : short;
}

export interface Goal {
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Stands behind both numbers, such as `ms`. */
  readonly unit?: string;
}

export interface Judged {
  /** `fault ID FIGURE GOAL ok|short` */
  readonly line: string;
  /** The same as a sentence for whom it fails. */
  readonly what: string;
  readonly holds: boolean;
}

/** @param id of the fault or attack; one with several figures names each behind a slash, and the line ends with that: `codes/misses` */
export function judged(id: string, figure: number, { atMost = Infinity, atLeast = -Infinity, unit = '' }: Goal): Judged {
  const holds = figure <= atMost && figure >= atLeast;
  const goal = [atLeast > -Infinity ? `>=${atLeast}${unit}` : '', atMost < Infinity ? `<=${atMost}${unit}` : ''].join('');
  const rounded = Math.round(figure * 100) / 100;
  const [name, figured] = id.split('/');
  return {
    line: `fault ${name} ${rounded}${unit} ${goal} ${holds ? 'ok' : 'short'}${figured ? ` (${figured})` : ''}`,
    what: `${id}: ${rounded}${unit} where ${goal} must hold`,
    holds,
  };
}
