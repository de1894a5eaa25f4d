/**
 * What SQLite does for the statements of the hot path, on a file that the server's own migrations made: their cost must not grow with the
 * people and placements that are there. The statements are caught from the storage as it runs, so none can be forgotten here.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UnitOfWork, Value } from '@two-hats/server/storage/database';
import { deletePart } from '@two-hats/server/storage/deleting';
import type { WorkshopSetup } from '@two-hats/server/storage/setup';
import { SqliteDatabase } from '@two-hats/server/storage/sqlite/sqliteDatabase';
import { DatabaseWriting } from '@two-hats/server/storage/writing';
import { CapabilityKind } from '@two-hats/server/workshop/records';
import type { NewWorkshop } from '@two-hats/server/workshop/store';
import { agendaFrom, ownedBy } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LookedInto } from '../support/database.js';

let folder: string;
let opened: SqliteDatabase;
let database: LookedInto;
let participantId: string;

const workshop: NewWorkshop = {
  id: 'w',
  title: 'W',
  joinCode: 'BCDFGH',
  named: true,
  rehearsal: false,
  columns: ['FIRST', 'SECOND'],
  lens: { lens: 'SHOULD', question: null },
  agenda: agendaFrom('SHORT'),
  deck: shortDeck,
  openedAt: 1,
};
const hash = 'h'.repeat(43);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-hats-plans-'));
  opened = await SqliteDatabase.open(join(folder, 'plans.sqlite'));
  await inTransaction(async (writing) => {
    await writing.addWorkshop(workshop);
    participantId = await writing.addParticipant('w', { name: 'Ada', hat: null, joinedAt: 1, attemptHash: 'a' });
    await writing.addCapability({ hash, kind: CapabilityKind.PARTICIPANT, workshopId: 'w', participantId }, 1);
    await writing.savePlacements(...change());
  });
  database = await LookedInto.open(join(folder, 'plans.sqlite'));
  // Without it a plan leaves out what goes along with a deleted row.
  await database.rows('pragma foreign_keys = on');
});

afterAll(async () => {
  await database?.close();
  await opened?.close();
  await rm(folder, { recursive: true, force: true });
});

type Work = (writing: DatabaseWriting, unit: UnitOfWork) => Promise<unknown>;

function inTransaction(work: Work): Promise<unknown> {
  return opened.transaction('write', (unit) => work(new DatabaseWriting(unit, new Map<string, WorkshopSetup>(), () => 1), unit));
}

function change(): Parameters<DatabaseWriting['savePlacements']> {
  const card = { participantId, roundId: 1, cardId: 'looks-outside' };
  return [
    [{ ...card, column: 'FIRST', change: 1 }],
    [{ participantId, roundId: 1, placedBy: 1, changedAt: 1 }],
    [{ roundId: 1, cardId: 'looks-outside', counts: { FIRST: 1, SECOND: 0, BOTH: 0, NEITHER: 0 } }],
  ];
}

/** Thrown to undo what was only to be looked at. */
class Undone extends Error {}

interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The statements that `work` runs: the prepared ones, and those that the entity manager makes. What they did is undone. */
async function caught(work: Work): Promise<Statement[]> {
  const statements: Statement[] = [];
  const client = opened.orm.em.getKnex().client;
  const hear = ({ sql, bindings = [] }: { sql: string; bindings?: Value[] }) => statements.push({ sql, values: bindings });
  client.on('query', hear);
  const undone = inTransaction(async (writing, unit) => {
    const { rows } = unit;
    const listening: UnitOfWork['rows'] = (sql, values = []) => {
      statements.push({ sql: sql.replaceAll(/\$(\d+)/g, '?$1'), values });
      return rows(sql, values);
    };
    await work(writing, Object.assign(unit, { rows: listening }));
    throw new Undone();
  });
  try {
    await expect(undone).rejects.toThrow(Undone);
  } finally {
    client.off('query', hear);
  }
  return statements.filter(({ sql }) => /^\s*(select|insert|update|delete|with)/i.test(sql));
}

/** The steps of the plan that read a whole table or a whole index of it. */
async function scans({ sql, values }: Statement): Promise<string[]> {
  const steps = await database.rows<{ detail: string }>(
    `explain query plan ${sql}`,
    values.map((value) => (typeof value === 'boolean' ? Number(value) : value)),
  );
  return steps.map(({ detail }) => detail).filter((detail) => /^SCAN (?!json_each|wanted|given|\(?subquery|CONSTANT|\d)/i.test(detail));
}

const page = { before: null, limit: 100, notDoneOnly: false, search: '' };
const snapshot = {
  takenAt: 1,
  revision: 1,
  departed: 0,
  ballots: 0,
  tally: new Map(),
  resampled: null,
  byHat: null,
  camps: null,
  stands: false,
};
const reason = { participantId: '1', roundId: 1, cardId: 'looks-outside', column: 'FIRST', text: 'Why', change: 1, id: '1' } as const;
const decision = { cardId: 'looks-outside', ...ownedBy('FIRST'), person: '', note: '', lookAgainOn: null, version: 1 } as const;

const webhook = { id: 'h', url: 'https://hooks.example.com/', addedAt: 1, lookedOn: '2027-01-31' };
const delivery = { id: 'd', webhookId: 'h', type: 'webhook.test', body: '{}', happenedAt: 1 } as const;

const everyDay: Record<string, Work> = {
  'looking up capabilities': (writing) => writing.capabilities([hash, 'other']),
  'reading what a round must tell': (writing) => writing.roundStandings(['w', 'other']),
  'reading what stands for some cards': (writing) => writing.standingPlacements([{ participantId, roundId: 1, cardId: 'looks-outside' }]),
  'saving placements with ballots and tallies': (writing) => writing.savePlacements(...change()),
  'raising the revision': (writing) => writing.raiseRevision('w', 'room'),
  'marking a ballot done': (writing) => writing.markDone(participantId, 1, true),
  'taking back all done marks': (writing) => writing.clearDone('w', 1),
  'reading the newest participants': (writing) => writing.participants('w', page),
  'reading a further page of participants': (writing) => writing.participants('w', { ...page, before: '5000' }),
  'reading who is not done': (writing) => writing.participants('w', { ...page, notDoneOnly: true }),
  'searching for a name': (writing) => writing.participants('w', { ...page, search: 'ada' }),
  'reading one participant': (writing) => writing.participant(participantId),
  'reading a ballot': (writing) => writing.placements(participantId),
  'reading what was placed in rounds before': (writing) => writing.earlierPlacements(participantId),
  'carrying ballots into the next round': async (writing) => {
    await writing.addRound('w', 2, workshop.lens, workshop.columns, null);
    await writing.carryBallots('w', 2, ['looks-outside'], ['FIRST', 'SECOND']);
  },
  'reading whether hats and answers are asked for': (writing) => writing.askingOf('w'),
  'reading what was answered': (writing) => writing.answerPairs('w'),
  'saying a hat, and answering': async (writing) => {
    await writing.wearHat(participantId, 'FIRST');
    await writing.answerQuestion(participantId, 'CLOSING', 'YES');
  },
  'reading all ballots of a round': (writing) => writing.ballotMarks('w', 1),
  'reading what is on the ballots of a round': (writing) =>
    writing.filledCells('w', 1, [{ cardId: 'looks-outside', column: 'FIRST' }], { after: null, limit: 250 }),
  'reading a workshop for its views': (writing) => writing.workshop('w'),
  'reading revisions': (writing) => writing.revisions(['w', 'other']),
  'looking up a join code': (writing) => writing.workshopIdByCode('BCDFGH'),
  'looking up an attempt to join': (writing) => writing.participantIdByAttempt('a', 'w'),
  'looking for who joined since': (writing) => writing.participantIdsSince('w', 1, 50),
  'letting somebody in': (writing) => writing.addParticipant('w', { name: 'Ben', hat: null, joinedAt: 1, attemptHash: 'b' }),
  'ending links': (writing) => writing.revokeLinks('w', CapabilityKind.PROJECTOR, 1),
  'moving the workshop on': (writing) => writing.patchWorkshop('w', { step: 1 }),
  'keeping a snapshot': (writing) => writing.keepSnapshot('w', 1, 'peek', snapshot),
  'keeping why, and taking it back': async (writing) => {
    await writing.saveReason(reason, 1);
    await writing.takeBackReason({ workshopId: 'w', round: 1, participantId, cardId: 'looks-outside' }, 2);
  },
  'reading what one participant wrote': (writing) => writing.ownReasons(participantId),
  'telling reasons at a reveal': (writing) => writing.tellReasons('w', 1, 1),
  'counting who changed something since': (writing) => writing.changedSince('w', 1, 1),
  'reading the reasons of a card': async (writing) => {
    await writing.reasonCounts('w', 1, 'looks-outside');
    await writing.reasons('w', 1, { cardId: 'looks-outside', column: 'FIRST', after: null, withHidden: true, limit: 8 });
    await writing.reasons('w', 1, { cardId: null, column: null, after: { ...reason, id: '1' }, withHidden: false, limit: 50 });
  },
  'hiding a reason, and putting one on the wall': async (writing) => {
    await writing.hideReason('w', 1, 'looks-outside', '1', true);
    await writing.putReasonsOnWall('w', 1, 'looks-outside', ['1']);
  },
  'reading a workshop whose room looks at a card': async (writing) => {
    await writing.patchWorkshop('w', { phase: 'REVEALED', currentCardId: 'looks-outside' });
    await writing.workshop('w');
  },
  'deciding, and taking it back': async (writing) => {
    await writing.decide('w', decision);
    await writing.undecide('w', 'looks-outside');
  },
  'adding a webhook, telling it, and removing it': async (writing) => {
    await writing.addWebhook('w', webhook, 'whsec_');
    await writing.addDelivery(delivery);
    await writing.webhooks('w');
    await writing.lookedAt('h', '2027-02-01');
    await writing.removeWebhook('w', 'h');
  },
};

const deletions: Record<string, Work> = {
  'removing somebody': (writing) => writing.removeParticipants('w', [participantId], 1),
  'looking for what nobody came back to': (writing) => writing.workshopsUntouchedSince(1, 20),
  'looking for rounds that are to close': (writing) => writing.workshopsOverdue(1, 20),
  'looking for rehearsals that are over': (writing) => writing.rehearsalsOpenedBefore(1, 20),
  'looking for what webhooks are to be told, trying it, and noting how that went': async (writing) => {
    await writing.addWebhook('w', webhook, 'whsec_');
    await writing.addDelivery(delivery);
    const claimed = await writing.claimDeliveries(await writing.deliveriesDue(1, 32, ['other']), 1, 2);
    expect(claimed).toHaveLength(1);
    for (const one of claimed) {
      await writing.returnDelivery(one, 1);
      const gone = { status: 410, problem: 'NOT_ACCEPTED', triedAt: 1, nextTryAt: null, ends: true } as const;
      await writing.settleDelivery({ ...one, tries: 0 }, gone);
    }
  },
  'looking for decisions that are due': async (writing) => {
    await writing.workshopsToLookAt('2027-02-01', 20);
    await writing.dueDecisions('w', '2027-01-31', '2027-02-01');
  },
  'making a workshop unreachable': (writing) => writing.abandonWorkshop('w'),
  'deleting a part of a workshop': (_writing, unit) => deletePart(unit, 'w'),
};

test.for(Object.entries({ ...everyDay, ...deletions }))('%s scans no table', async ([, work]) => {
  const statements = await caught(work);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) expect([statement.sql, await scans(statement)]).toEqual([statement.sql, []]);
});

// A plan shows what is looked for in the tables that refer to this one, and no further: each table on the way down has a plan of its own.
const goingAlong = {
  'delete from workshop where id = ?': ['w'],
  'delete from round where id = ?': [1],
  'delete from participant where id = ?': [1],
  'delete from ballot where participant_id = ? and round_id = ?': [1, 1],
  'delete from webhook where id = ?': ['h'],
};
test.for(Object.entries(goingAlong))('what goes along with %s is found without a scan', async ([sql, values]) => {
  const plan = await database.rows<{ detail: string }>(`explain query plan ${sql}`, values);
  expect(plan.length).toBeGreaterThan(1);
  expect(await scans({ sql, values })).toEqual([]);
});

test('a statement that does scan is noticed', async () => {
  expect(await scans({ sql: 'select count(*) from placement where card_id = ?', values: ['looks-outside'] })).toHaveLength(1);
  expect(await scans({ sql: 'select * from participant order by name', values: [] })).toHaveLength(1);
});
