/** The walls of the house: which files may not import what. Imports point one way; each wall names one breach that it must notice. */
import type { Import } from './readImports.js';

export interface Wall {
  /** What the wall keeps, as a sentence. */
  readonly keeps: string;
  /** The files that it stands around. */
  readonly from: RegExp;
  /** What these may not import, unless `except` matches. `$1` stands for the first group of `from`. */
  readonly never: string;
  readonly except?: string;
  readonly breach: Import;
}

export const walls: readonly Wall[] = [
  {
    keeps: 'shared imports nothing but shared and a generator of repeatable random numbers: no Node, no other part of the project',
    from: /^shared\/src\//,
    never: '^',
    except: '^(shared/src/|package:pure-rand/)',
    breach: { from: 'shared/src/tally.ts', to: 'node:crypto' },
  },
  {
    keeps: 'within shared, words and rules do not know the views that are made from them',
    from: /^shared\/src\/(?!views\/|index\.ts)/,
    never: '^shared/src/(views/|index\\.ts)',
    breach: { from: 'shared/src/tally.ts', to: 'shared/src/views/stage.ts' },
  },
  {
    keeps: 'statistics know no workshop',
    from: /^shared\/src\/statistics\//,
    never: '^',
    except: '^shared/src/statistics/',
    breach: { from: 'shared/src/statistics/share.ts', to: 'shared/src/column.ts' },
  },
  {
    keeps: 'the server imports neither the client nor the tests',
    from: /^server\//,
    never: '^(client|tests)/',
    breach: { from: 'server/src/main.ts', to: 'client/src/main.tsx' },
  },
  {
    keeps: 'the client imports neither the server nor the tests, and nothing of Node',
    from: /^client\/src\//,
    never: '^(server/|tests/|node:)',
    breach: { from: 'client/src/main.tsx', to: 'server/src/config.ts' },
  },
  {
    keeps: 'a screen does not import another screen',
    from: /^client\/src\/screens\/([^/]+)\//,
    never: '^client/src/screens/(?!$1/)[^/]+/',
    breach: { from: 'client/src/screens/phone/Phone.tsx', to: 'client/src/screens/console/Console.tsx' },
  },
  {
    keeps: 'phones reach the server without Apollo Client, which is more than all the rest of what a phone loads but React',
    from: /^client\/src\/screens\/phone\//,
    never: '^(client/src/api/client\\.ts|package:(@apollo/|rxjs$|graphql$))',
    breach: { from: 'client/src/screens/phone/seat/Seated.tsx', to: 'client/src/api/client.ts' },
  },
  {
    keeps: 'what screens are made of does not import a screen',
    from: /^client\/src\/(?!screens\/|main\.tsx)/,
    never: '^client/src/screens/',
    breach: { from: 'client/src/design/Button.tsx', to: 'client/src/screens/home/Home.tsx' },
  },
  {
    keeps: 'screens know nothing of the explorer of the API, which is built apart',
    from: /^client\/src\/(?!explorer\/)/,
    never: '^(client/src/explorer/|package:(graphiql|react-compiler-runtime))',
    breach: { from: 'client/src/main.tsx', to: 'client/src/explorer/ask.ts' },
  },
  {
    keeps: 'use cases know neither transport nor storage: these know the use cases',
    from: /^server\/src\/workshop\//,
    never: '^server/src/',
    except: '^server/src/workshop/',
    breach: { from: 'server/src/workshop/placeCards.ts', to: 'server/src/storage/store.ts' },
  },
  {
    keeps: 'use cases know no package of GraphQL, of the database, of HTTP or of sockets',
    from: /^server\/src\/workshop\//,
    never: '^package:(@mikro-orm/|graphql|type-graphql|@apollo/|@as-integrations/|fastify|@fastify/|ws$|sqlite3)',
    breach: { from: 'server/src/workshop/placeCards.ts', to: 'package:graphql' },
  },
  {
    keeps: 'whoever sends to webhooks knows the use cases, and neither the API nor where messages are kept',
    from: /^server\/src\/webhooks\//,
    never: '^(server/src/(?!webhooks/|workshop/|log\\.ts)|package:(@mikro-orm/|graphql|type-graphql|fastify))',
    breach: { from: 'server/src/webhooks/delivering.ts', to: 'server/src/storage/webhooks.ts' },
  },
  {
    keeps: 'storage does not know the API',
    from: /^server\/src\/storage\//,
    never: '^(server/src/(graphql|http|live)/|package:(graphql|type-graphql|@apollo/|fastify))',
    breach: { from: 'server/src/storage/tables.ts', to: 'server/src/graphql/types/stage.ts' },
  },
  {
    keeps: 'of storage only the store knows which database it is on',
    from: /^server\/src\/storage\/(?!sqlite\/|postgres\/|store\.ts)/,
    never: '^server/src/storage/(sqlite|postgres)/',
    breach: { from: 'server/src/storage/writing.ts', to: 'server/src/storage/sqlite/session.ts' },
  },
  {
    keeps: 'the drivers do not know each other',
    from: /^server\/src\/storage\/sqlite\//,
    never: '^server/src/storage/postgres/',
    breach: { from: 'server/src/storage/sqlite/session.ts', to: 'server/src/storage/postgres/connection.ts' },
  },
  {
    keeps: 'the API does not know storage: tables and API types are apart',
    from: /^server\/src\/(graphql|http|live)\//,
    never: '^(server/src/storage/|package:@mikro-orm/)',
    breach: { from: 'server/src/graphql/types/stage.ts', to: 'server/src/storage/tables.ts' },
  },
];

/** A package that only one file may name, so that it can be exchanged there. */
export const namedInOnePlace = [
  /^package:(@mikro-orm\/sqlite|sqlite3)$/,
  /^package:(@mikro-orm\/postgresql|pg)$/,
  /^package:(ioredis|redis)$/,
  /^package:prom-client$/,
];

/** The imports that break the wall. */
export function breachesOf(wall: Wall, imports: readonly Import[]): Import[] {
  return imports.filter(({ from, to }) => {
    const inside = wall.from.exec(from);
    if (!inside) return false;
    const never = new RegExp(wall.never.replace('$1', inside[1] ?? ''));
    return never.test(to) && !(wall.except && new RegExp(wall.except).test(to));
  });
}

/** The files of the product that name a package of one kind. */
export function filesNaming(target: RegExp, imports: readonly Import[]): string[] {
  return [...new Set(imports.filter(({ from, to }) => !from.startsWith('tests/') && target.test(to)).map(({ from }) => from))];
}

/** One cycle of imports, as the files along it with the first one again at the end; null when there is none. */
export function cycleIn(imports: readonly Import[]): string[] | null {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);

  const cleared = new Set<string>();
  const cycleFrom = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (cleared.has(file)) return null;
    for (const target of targets.get(file) ?? []) {
      const cycle = cycleFrom(target, [...trail, file]);
      if (cycle) return cycle;
    }
    cleared.add(file);
    return null;
  };
  for (const file of targets.keys()) {
    const cycle = cycleFrom(file, []);
    if (cycle) return cycle;
  }
  return null;
}
