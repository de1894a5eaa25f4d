/** The figures that the project holds itself to: the only place with their names and goals. */

export const groups = ['fanout', 'ingest', 'room', 'flood', 'retention', 'memory', 'reveal', 'phone', 'scale'] as const;
export type Group = (typeof groups)[number];

interface Goal {
  readonly group: Group;
  readonly meaning: string;
  readonly goal: { readonly atMost: number } | { readonly atLeast: number };
}

export const goals = {
  'fanout.cpu_vs_ws': { group: 'fanout', meaning: 'server CPU per revealed Stage frame delivered, ours / ws', goal: { atMost: 1.25 } },
  'fanout.cpu_vs_socketio': { group: 'fanout', meaning: 'the same, ours / Socket.IO', goal: { atMost: 0.95 } },
  'fanout.stock_vs_ours': { group: 'fanout', meaning: 'the same, stock GraphQL stack / ours', goal: { atLeast: 6 } },
  'fanout.last_receipt_vs_ws': { group: 'fanout', meaning: 'reveal to its last receipt, ours / ws', goal: { atMost: 1.5 } },
  'ingest.durable_vs_stock': { group: 'ingest', meaning: 'durable placements a second, ours / stock HTTP', goal: { atLeast: 8 } },
  'ingest.durable_vs_socketio_volatile': { group: 'ingest', meaning: 'ours durable / Socket.IO in memory', goal: { atLeast: 0.3 } },
  'ingest.flat': { group: 'ingest', meaning: 'CPU per placement, 5,000 participants / 100', goal: { atMost: 1.2 } },
  'room.tap_to_console_p95_ms': {
    group: 'room',
    meaning: 'first card sent to the console frame that counts its sender, ms',
    goal: { atMost: 200 },
  },
  'flood.frame_ratio': { group: 'flood', meaning: 'change to its last receipt, with / without a flood', goal: { atMost: 2 } },
  'retention.tap_p99_ms': {
    group: 'retention',
    meaning: 'placement sent to its receipt while 400 workshops are deleted, ms',
    goal: { atMost: 100 },
  },
  'memory.per_phone_vs_ws': { group: 'memory', meaning: 'resident memory per idle phone, ours / ws', goal: { atMost: 1.5 } },
  'reveal.block_ms': {
    group: 'reveal',
    meaning: 'longest stretch in which a reveal of 5,000 ballots, with hats and reasons, holds up everybody else, ms',
    goal: { atMost: 50 },
  },
  'phone.slow3g_join_ms': {
    group: 'phone',
    meaning: 'from opening the link to the form, 400 kbit/s, 400 ms, a processor four times slower, ms',
    goal: { atMost: 3500 },
  },
  'phone.bytes_kb': { group: 'phone', meaning: 'over the wire before the first card can be sorted, kB', goal: { atMost: 110 } },
  'phone.slow_tap_ms': { group: 'phone', meaning: 'from a tap to the next card on that phone, ms', goal: { atMost: 50 } },
  'scale.pg_vs_sqlite': {
    group: 'scale',
    meaning: 'durable placements a second, one process, PostgreSQL / SQLite',
    goal: { atLeast: 0.5 },
  },
  'scale.two_processes': {
    group: 'scale',
    meaning: 'durable placements a second in two workshops, two processes / one, on two cores with database and load',
    goal: { atLeast: 1.3 },
  },
  'scale.hint_p99_ms': { group: 'scale', meaning: 'change acknowledged by one process to its frame at another, ms', goal: { atMost: 50 } },
  'scale.fanout_vs_socketio_redis': {
    group: 'scale',
    meaning: 'server CPU per Stage frame delivered by two processes, ours / Socket.IO with its Redis adapter',
    goal: { atMost: 0.95 },
  },
  'phone.js_gzip_kb': { group: 'phone', meaning: 'JavaScript up to the first card, kB gzip', goal: { atMost: 145 } },
} as const satisfies Record<string, Goal>;

export type FigureName = keyof typeof goals;
/** The figures of one group, by name. */
export type Figures = Partial<Record<FigureName, number>>;

/** One line for programs: `bench NAME VALUE GOAL ok|short`. A figure that could not be measured is short. */
export function verdict(name: FigureName, value: number | undefined): string {
  const { goal } = goals[name];
  const shown = (value ?? Number.NaN).toFixed(2);
  // Judged as it is shown, so that the line cannot contradict itself.
  const isMet = 'atMost' in goal ? Number(shown) <= goal.atMost : Number(shown) >= goal.atLeast;
  const wanted = 'atMost' in goal ? `<=${goal.atMost}` : `>=${goal.atLeast}`;
  return `bench ${name} ${shown} ${wanted} ${isMet ? 'ok' : 'short'}`;
}
