import {
  type Agenda,
  AgendaTemplate,
  afterStep,
  agendaFrom,
  arrangedAgenda,
  atRound,
  atStation,
  deadlineAt,
  endAfterStep,
  endWithMore,
  nextRound,
  ownAgenda,
  Phase,
  plannedMinutes,
  Refusal,
  type Station,
  type StationDraft,
  type StationKind,
} from '@two-hats/shared';
import { describe, expect, test } from 'vitest';

const hour = agendaFrom('SHOULD_AND_TODAY');

/** An agenda in short: `A S T S T H C`, with `-` behind what is skipped; H is the charter. Ids count from 1. */
function agenda(short: string): Agenda {
  const kinds: Readonly<Record<string, StationKind>> = { A: 'ARRIVE', S: 'SORT', T: 'TALK', H: 'CHARTER', C: 'CLOSE' };
  const stations = short.split(' ').map((word, index): Station => {
    const kind = kinds[word.charAt(0)] ?? 'TALK';
    return { id: String(index + 1), kind, minutes: 5, skipped: word.endsWith('-'), asks: kind === 'SORT' ? should : null };
  });
  return { version: 1, stations };
}

const should = { lens: 'SHOULD', question: null, cards: 'ALL', ballots: 'EMPTY' } as const;
const today = { lens: 'TODAY', question: null, ballots: 'EMPTY' } as const;

function drafts({ stations }: Agenda): StationDraft[] {
  return [...stations];
}

describe('templates', () => {
  test('take as long as their names say', () => {
    const minutes = Object.values(AgendaTemplate).map((template) => plannedMinutes(agendaFrom(template).stations));
    expect(minutes).toEqual([20, 45, 60]);
  });

  test.each(Object.values(AgendaTemplate))('%s is an agenda that a facilitator could have arranged', (template) => {
    const { stations } = agendaFrom(template);
    expect(ownAgenda(stations.map((station) => ({ ...station, id: null }))).stations.map(({ kind }) => kind)).toEqual(
      stations.map(({ kind }) => kind),
    );
  });

  test('the first round asks what the facilitator wants, the others what the template has', () => {
    const { stations } = agendaFrom('SHOULD_AND_TODAY', { lens: 'OWN', question: 'Who would you ask?' });
    expect(stations.flatMap(({ asks }) => asks ?? []).map(({ lens, question }) => [lens, question])).toEqual([
      ['OWN', 'Who would you ask?'],
      ['TODAY', null],
    ]);
  });
});

describe('the agenda follows the steps', () => {
  // What the agenda is, where it stands, the step, and where it leads.
  test.each([
    ['A S T C', '1', 'START_SORTING', '2'],
    ['A S- S T C', '1', 'START_SORTING', '3'],
    ['A S T C', '2', 'REVEAL', '3'],
    ['A S T- H C', '2', 'REVEAL', '4'],
    ['A S S T C', '2', 'REVEAL', '2'],
    ['A S C', '2', 'REVEAL', '2'],
    ['A S T S T C', '5', 'REOPEN_ROUND', '4'],
    ['A S T S T C', '3', 'REOPEN_ROUND', '2'],
    // Closed by a server that did not note from where.
    ['A S T H C', '5', 'REOPEN_WORKSHOP', '4'],
    ['A S T H- C', '5', 'REOPEN_WORKSHOP', '3'],
    ['A S T C', '3', 'SHOW_CARD', '3'],
    ['A S T C', '3', 'ARRANGE_TALK', '3'],
  ] as const)('%s at %s: %s leads to %s', (short, stationId, step, to) => {
    expect(afterStep({ agenda: agenda(short), stationId }, step)).toMatchObject({ agenda: agenda(short), stationId: to });
  });

  test('a close remembers from where: what lies between was passed over, and taking the workshop up again comes back', () => {
    const closed = afterStep({ agenda: agenda('A S T H C'), stationId: '3' }, 'CLOSE');
    expect(closed).toEqual({ agenda: { ...agenda('A S T H C'), closedFrom: '3' }, stationId: '5' });
    expect(afterStep(closed, 'REOPEN_WORKSHOP')).toEqual({ agenda: { ...agenda('A S T H C'), closedFrom: null }, stationId: '3' });
  });

  test('a new round begins at the next station that asks the same', () => {
    const { agenda, stationId } = atRound({ agenda: hour, stationId: '3' }, null, today);
    expect(stationId).toBe('4');
    expect(agenda).toEqual(hour);
  });

  test('a round that nobody planned gets a station, and a talk behind it, where the workshop is', () => {
    const after = atRound({ agenda: hour, stationId: '3' }, null, { lens: 'AFTER_RELEASE', question: null, ballots: 'FROM_BEFORE' });
    expect(after.agenda.stations.map(({ kind }) => kind).join(' ')).toBe('ARRIVE SORT TALK SORT TALK SORT TALK CHARTER CLOSE');
    expect(after.agenda.version).toBe(2);
    expect(after.agenda.stations.find(({ id }) => id === after.stationId)).toEqual({
      id: '2.1',
      kind: 'SORT',
      minutes: 10,
      skipped: false,
      asks: { lens: 'AFTER_RELEASE', question: null, cards: 'ALL', ballots: 'FROM_BEFORE' },
    });
    expect(new Set(after.agenda.stations.map(({ id }) => id)).size).toBe(9);
  });

  test('a round begun at a station of its own tells there what it asks, and takes it back in', () => {
    const skipped = { ...hour, stations: hour.stations.map((station) => ({ ...station, skipped: station.id === '4' })) };
    const { agenda, stationId } = atRound({ agenda: skipped, stationId: '3' }, '4', { ...today, ballots: 'FROM_BEFORE' });
    expect(stationId).toBe('4');
    expect(agenda.stations[3]).toMatchObject({ skipped: false, asks: { lens: 'TODAY', cards: 'ALL', ballots: 'FROM_BEFORE' } });
    expect(() => atRound({ agenda: hour, stationId: '3' }, '5', today)).toThrow(new Refusal('UNKNOWN_STATION'));
    expect(() => atRound({ agenda: hour, stationId: '3' }, 'none', today)).toThrow(new Refusal('UNKNOWN_STATION'));
  });

  test('after the reveal one may go from the talk to the charter, and nowhere that a step leads to', () => {
    expect(atStation({ agenda: hour, stationId: '5' }, '6').stationId).toBe('6');
    expect(() => atStation({ agenda: hour, stationId: '5' }, '4')).toThrow(new Refusal('WRONG_PHASE'));
    expect(() => atStation({ agenda: hour, stationId: '5' }, '7')).toThrow(new Refusal('WRONG_PHASE'));
    expect(() => atStation({ agenda: hour, stationId: '5' }, '8')).toThrow(new Refusal('UNKNOWN_STATION'));
  });

  test('the next round is the next station ahead that sorts and is not skipped', () => {
    expect(nextRound({ agenda: agenda('A S T S- S C'), stationId: '3' })?.id).toBe('5');
    expect(nextRound({ agenda: agenda('A S T C'), stationId: '3' })).toBeNull();
  });
});

describe('arranging', () => {
  const standing = { agenda: hour, stationId: '3', phase: Phase.REVEALED };

  test('reorders, skips, adds and takes out; new stations get ids that none had before', () => {
    const [arrive, sort, talk, , , charter, close] = drafts(hour) as [StationDraft, ...StationDraft[]];
    const added: StationDraft = { id: null, kind: 'SORT', minutes: 7, skipped: false, asks: { ...should, ...today } };
    const arranged = arrangedAgenda(standing, 1, [arrive, sort, talk, added, { ...charter, skipped: true }, close] as StationDraft[]);
    expect(arranged.version).toBe(2);
    expect(arranged.stations.map(({ id, skipped }) => [id, skipped])).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
      ['2.1', false],
      ['6', true],
      ['7', false],
    ]);
    expect(plannedMinutes(arranged.stations)).toBe(5 + 10 + 12 + 7 + 3);
  });

  test('nobody overwrites what they have not seen', () => {
    expect(() => arrangedAgenda(standing, 0, drafts(hour))).toThrow(new Refusal('STALE_AGENDA'));
    expect(() => arrangedAgenda(standing, 2, drafts(hour))).toThrow(new Refusal('STALE_AGENDA'));
  });

  const whole = drafts(agenda('A S T C'));
  const with3 = (change: Partial<StationDraft>) => whole.map((station) => (station.id === '3' ? { ...station, ...change } : station));
  test.each<[string, readonly StationDraft[]]>([
    ['nothing', []],
    ['no arriving', whole.slice(1)],
    ['no closing', whole.slice(0, -1)],
    ['closing twice', [...whole, { ...(whole.at(-1) as StationDraft), id: null }]],
    ['nothing to sort', whole.filter(({ kind }) => kind !== 'SORT')],
    ['all sorting skipped', whole.map((station) => ({ ...station, skipped: station.kind === 'SORT' }))],
    ['arriving skipped', whole.map((station) => ({ ...station, skipped: station.kind === 'ARRIVE' }))],
    ['an unknown station', with3({ id: 'none' })],
    ['a station twice', [...whole.slice(0, 3), ...whole.slice(2)]],
    ['no time', with3({ minutes: 0 })],
    ['half a minute', with3({ minutes: 2.5 })],
    ['more than eight hours', with3({ minutes: 481 })],
    ['a talk that asks', with3({ asks: should })],
    ['a round that asks nothing', whole.map((station) => ({ ...station, asks: null }))],
    [
      'too many stations',
      [...whole.slice(0, 3), ...Array.from({ length: 27 }, () => with3({ id: null })[2] as StationDraft), ...whole.slice(3)],
    ],
    ['the station where the workshop is taken out', whole.filter(({ id }) => id !== '3')],
    ['the station where the workshop is skipped', with3({ skipped: true })],
    ['the station where the workshop is made another', with3({ kind: 'CHARTER' })],
  ])('%s is refused', (_, stations) => {
    const three = { agenda: agenda('A S T C'), stationId: '3', phase: Phase.REVEALED };
    expect(() => arrangedAgenda(three, 1, stations)).toThrow(new Refusal('INVALID_AGENDA'));
  });

  test('a question of one’s own needs words, and keeps them clean', () => {
    const asking = (question: string | null) => ownAgenda(drafts(agenda('A S C')).map((station) => withQuestion(station, question)));
    expect(() => asking(null)).toThrow(new Refusal('LENS_REQUIRED'));
    expect(asking('  Who  would? ').stations[1]?.asks?.question).toBe('Who would?');
  });

  function withQuestion(station: StationDraft, question: string | null): StationDraft {
    return { ...station, id: null, asks: station.asks && { ...station.asks, lens: 'OWN', question } };
  }

  test('what is being asked is no plan any more', () => {
    const changed = drafts(hour).map((station) => (station.id === '2' ? { ...station, asks: { ...should, ...today } } : station));
    const at = (phase: Phase, stationId: string) => arrangedAgenda({ agenda: hour, stationId, phase }, 1, changed).stations[1]?.asks?.lens;
    expect(at(Phase.SORTING, '2')).toBe('SHOULD');
    expect(at(Phase.LOBBY, '1')).toBe('TODAY');
  });
});

describe('time', () => {
  const now = 1_000_000;
  const minute = 60_000;

  test('a station that a step leads to ends when its minutes are over', () => {
    expect(endAfterStep('START_SORTING', { agenda: hour, stationId: '2' }, now)).toBe(now + 10 * minute);
    expect(endAfterStep('REVEAL', { agenda: hour, stationId: '3' }, now)).toBe(now + 12 * minute);
    expect(endAfterStep('MOVE_TO_STATION', { agenda: hour, stationId: '6' }, now)).toBe(now + 8 * minute);
  });

  test('what was closed, reopened or revealed where it stands has no timer', () => {
    expect(endAfterStep('CLOSE', { agenda: hour, stationId: '7' }, now)).toBeNull();
    expect(endAfterStep('REOPEN_ROUND', { agenda: hour, stationId: '2' }, now)).toBeNull();
    expect(endAfterStep('REOPEN_WORKSHOP', { agenda: hour, stationId: '6' }, now)).toBeNull();
    expect(endAfterStep('REVEAL', { agenda: hour, stationId: '2' }, now)).toBeNull();
  });

  test.each([
    [now + 3 * minute, 5, now + 8 * minute],
    [now + 3 * minute, -1, now + 2 * minute],
    [now + 3 * minute, -5, now],
    [now - 7 * minute, 1, now + minute],
    [null, 5, now + 5 * minute],
    [null, -5, now],
    [now + 479 * minute, 5, now + 480 * minute],
  ])('with an end at %d, %d minutes more end at %d', (endsAt, minutes, expected) => {
    expect(endWithMore(endsAt, minutes, now)).toBe(expected);
  });

  test('a deadline lies ahead, at most four weeks', () => {
    const fourWeeks = 28 * 24 * 60 * minute;
    expect(deadlineAt(now + 1, now)).toBe(now + 1);
    expect(deadlineAt(now + fourWeeks, now)).toBe(now + fourWeeks);
    for (const wrong of [now, now - 1, now + fourWeeks + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => deadlineAt(wrong, now)).toThrow(new Refusal('INVALID_DEADLINE'));
    }
  });
});
