/**
 * What SQLite does for the statements of the hot path, on a file that the server's own migrations made: their cost must not grow with the
 * people and placements that are there. The statements are caught from the storage as it runs, so none can be forgotten here.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Orm, openDatabase, withSession } from '@two-hats/server/storage/driver';
import type { Session, Value } from '@two-hats/server/storage/session';
import type { Fixed } from '@two-hats/server/storage/workshopRows';
import { SqlWriting } from '@two-hats/server/storage/writing';
import { CapabilityKind, type NewWorkshop } from '@two-hats/server/workshop/ports';
import { shortDeck } from '@two-hats/shared/decks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DatabaseFile } from '../support/database.js';

let folder: string;
let orm: Orm;
let database: DatabaseFile;
let participantId: string;

const workshop: NewWorkshop = {
  id: 'w',
  title: 'W',
  joinCode: 'BCDFGH',
  named: true,
  columns: ['FIRST', 'SECOND'],
  lens: { lens: 'SHOULD', question: null },
  deck: shortDeck,
  openedAt: 1,
};
const hash = 'h'.repeat(43);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-hats-plans-'));
  orm = await openDatabase(join(folder, 'plans.sqlite'));
  await inTransaction(async (writing) => {
    await writing.addWorkshop(workshop);
    participantId = await writing.addParticipant('w', { name: 'Ada', hat: null, joinedAt: 1, attemptHash: 'a' });
    await writing.addCapability({ hash, kind: CapabilityKind.PARTICIPANT, workshopId: 'w', participantId }, 1);
    await writing.savePlacements(...change());
  });
  database = await DatabaseFile.open(join(folder, 'plans.sqlite'));
});

afterAll(async () => {
  await database?.close();
  await withSession(orm, (session) => session.end());
  await orm.close(true);
  await rm(folder, { recursive: true, force: true });
});

function inTransaction<T>(work: (writing: SqlWriting) => Promise<T>): Promise<T> {
  return withSession(orm, async (session) => {
    await session.rows('begin immediate');
    const result = await work(new SqlWriting(session, new Map<string, Fixed>(), () => 1, orm.em));
    await session.rows('commit');
    return result;
  });
}

function change(): Parameters<SqlWriting['savePlacements']> {
  const card = { participantId, roundId: 1, cardId: 'looks-outside' };
  return [
    [{ ...card, column: 'FIRST', change: 1 }],
    [{ participantId, roundId: 1, placedBy: 1, changedAt: 2 }],
    [{ roundId: 1, cardId: 'looks-outside', counts: { FIRST: 1, SECOND: 0, BOTH: 0, NEITHER: 0 } }],
  ];
}

interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The statements that `work` runs. */
async function caught(work: (writing: SqlWriting) => Promise<unknown>): Promise<Statement[]> {
  const rows = await withSession(orm, async (session: Session) => vi.spyOn(session, 'rows'));
  try {
    await inTransaction(work);
    const calls = rows.mock.calls.map(([sql, values = []]) => ({ sql, values }));
    return calls.filter(({ sql }) => /^\s*(select|insert|update|delete|with)/i.test(sql));
  } finally {
    rows.mockRestore();
  }
}

/** The steps of the plan that read a whole table or a whole index of it. */
async function scans({ sql, values }: Statement): Promise<string[]> {
  const steps = await database.rows<{ detail: string }>(
    `explain query plan ${sql}`,
    values.map((value) => (typeof value === 'boolean' ? Number(value) : value)),
  );
  return steps.map(({ detail }) => detail).filter((detail) => /^SCAN (?!json_each|wanted|given|\(?subquery|CONSTANT|\d)/i.test(detail));
}

const decision = { cardId: 'looks-outside', owner: 'FIRST', person: 'Ada', note: '', lookAgainOn: null, version: 3 } as const;
const snapshot = { takenAt: 1, revision: 1, departed: 0, ballots: 0, tally: new Map(), stands: false };
const page = { before: null, limit: 100, notDoneOnly: false, search: '' };
const hotPath: Record<string, (writing: SqlWriting) => Promise<unknown>> = {
  'looking up capabilities': (writing) => writing.capabilities([hash, 'other']),
  'reading what a round must tell': (writing) => writing.roundStandings(['w', 'other']),
  'reading what stands for some cards': (writing) => writing.standingPlacements([{ participantId, roundId: 1, cardId: 'looks-outside' }]),
  'saving placements with ballots and tallies': (writing) => writing.savePlacements(...change()),
  'raising the revision': (writing) => writing.raiseRevision('w', 'room'),
  'marking a ballot done': (writing) => writing.markDone(participantId, 1, true),
  'reading the newest participants': (writing) => writing.participants('w', page),
  'reading a further page of participants': (writing) => writing.participants('w', { ...page, before: '5000' }),
  'reading who is not done': (writing) => writing.participants('w', { ...page, notDoneOnly: true }),
  'reading one participant': (writing) => writing.participant(participantId),
  'reading a ballot': (writing) => writing.placements(participantId),
  'judging whether totals may be seen': (writing) => writing.ballotMarks('w', 1),
  'keeping the totals that were seen': (writing) => writing.keepSnapshot('w', 1, 'published', snapshot),
  'taking back the done marks of a round': (writing) => writing.clearDone('w', 1),
  'opening a round about some cards': (writing) => writing.addRound('w', 2, workshop.lens, workshop.columns, ['looks-outside']),
  'writing a decision down': (writing) => writing.decide('w', decision),
  'taking a decision back': (writing) => writing.undecide('w', 'looks-outside'),
  'reading a workshop for its views': (writing) => writing.workshop('w'),
  'reading revisions': (writing) => writing.revisions(['w', 'other']),
  'looking up a join code': (writing) => writing.workshopIdByCode('BCDFGH'),
  'looking up an attempt to join': (writing) => writing.participantIdByAttempt('a', 'w'),
};

test.for(Object.keys(hotPath))('%s scans no table', async (name) => {
  const statements = await caught(hotPath[name] as (writing: SqlWriting) => Promise<unknown>);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) expect([statement.sql, await scans(statement)]).toEqual([statement.sql, []]);
});

test('a statement that does scan is noticed', async () => {
  expect(await scans({ sql: 'select count(*) from placement where card_id = ?', values: ['looks-outside'] })).toHaveLength(1);
  expect(await scans({ sql: 'select * from participant order by name', values: [] })).toHaveLength(1);
});
