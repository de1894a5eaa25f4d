import { consoleOf, Phase, participantsInFrame, participantView, stageOf } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { participant, smallRound, snapshot, wordsWithin, workshop } from './smallWorkshop.js';

describe('the console', () => {
  test('shows the stage, and nothing of an open round unless somebody peeked', () => {
    const view = consoleOf(workshop(), []);
    expect(view.stage).toEqual(stageOf(workshop()));
    expect(view.stage.reveal).toBeNull();
    expect(view.peek).toBeNull();
    expect(wordsWithin(view)).not.toContain('count');
  });

  test('shows the last peek as it was taken, not the tally as it is', () => {
    const peek = snapshot(new Map([['sits', { FIRST: 3, SECOND: 2, BOTH: 0, NEITHER: 0 }]]), 5, { takenAt: 7_000 });
    const view = consoleOf(workshop({ rounds: [{ ...smallRound, peek }] }), []).peek;
    expect(view).toMatchObject({ takenAt: 7_000, ballotCount: 5 });
    expect(view?.results.map(({ placed }) => placed)).toEqual([5, 0, 0, 0, 0, 0]);
  });

  test.each([Phase.REVEALED, Phase.CLOSED])('has no peek where no round is open: %s', (phase) => {
    const peek = snapshot(smallRound.tally, 5);
    expect(consoleOf(workshop({ phase, rounds: [{ ...smallRound, peek }] }), []).peek).toBeNull();
  });

  test('has the charter from the first reveal on, with the round that proposes', () => {
    const today = { ...smallRound, number: 2, lens: 'TODAY' as const };
    expect(consoleOf(workshop({ rounds: [smallRound] }), [])).toMatchObject({ charter: null, charterRound: null });
    const view = consoleOf(workshop({ rounds: [smallRound, today] }), []);
    expect(view.charterRound).toBe(1);
    expect(view.charter?.map(({ basis }) => basis)).toEqual(['PROPOSED', 'PROPOSED', 'OPEN', 'PROPOSED', 'OPEN', 'PROPOSED']);
    expect(consoleOf(workshop({ phase: Phase.REVEALED, rounds: [today] }), [])).toMatchObject({ charterRound: null });
  });

  test('carries the revision of every change, beside the one of the stage', () => {
    expect(consoleOf(workshop(), [])).toMatchObject({ revision: 120, step: 3, stage: { revision: 90 } });
  });

  test('tells how many are in, have started and are done', () => {
    expect(consoleOf(workshop(), []).progress).toEqual({ joined: 9, started: 8, done: 6 });
    expect(consoleOf(workshop({ phase: Phase.LOBBY, rounds: [] }), []).progress).toEqual({ joined: 9, started: 0, done: 0 });
  });

  test('offers the steps of the phase', () => {
    expect(consoleOf(workshop({ phase: Phase.LOBBY }), []).allowedSteps).toEqual(['START_SORTING']);
    expect(consoleOf(workshop({ phase: Phase.CLOSED }), []).allowedSteps).toEqual(['REOPEN_WORKSHOP']);
  });

  test('holds no more participants than fit in a frame, the newest', () => {
    const room = Array.from({ length: 300 }, (_, i) => participant({ id: `p${i}` }));
    const view = consoleOf(workshop({ participantCount: 300 }), room);
    expect(view.newestParticipants).toHaveLength(participantsInFrame);
    expect(view.newestParticipants[0]?.id).toBe('p0');
  });

  test('shows of a participant only what is listed, whatever else the record holds', () => {
    const record = { ...participant(), secretHash: 'secret hash', placements: ['secret placement'] };
    expect(participantView(record)).toEqual({ id: 'ada', name: 'Ada', hat: 'FIRST', progress: 'SORTING', joinedAt: 2_000 });
  });

  test('has no reasons of the key before the reveal', () => {
    expect(wordsWithin(consoleOf(workshop(), [])).filter((word) => word.includes('secret'))).toEqual([]);
  });
});
