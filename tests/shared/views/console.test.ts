import { consoleOf, Phase, participantsInFrame, participantView, stageOf } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { participant, wordsWithin, workshop } from './smallWorkshop.js';

describe('the console', () => {
  test('shows the live tally while the room sorts, and the stage without it', () => {
    const view = consoleOf(workshop(), []);
    expect(view.live.map(({ placed }) => placed)).toEqual([8, 8, 8, 8, 8, 7]);
    expect(view.agreement.matchShare).toBe(19 / 32);
    expect(view.stage).toEqual(stageOf(workshop()));
    expect(view.stage.reveal).toBeNull();
  });

  test('carries the revision of every change, beside the one of the stage', () => {
    expect(consoleOf(workshop(), [])).toMatchObject({ revision: 120, step: 3, stage: { revision: 90 } });
  });

  test('tells how many are in, have started and are done, and how much is placed', () => {
    expect(consoleOf(workshop(), []).progress).toEqual({ joined: 9, started: 8, done: 6, placed: 47, expected: 54 });
  });

  test('has results without ballots in the lobby', () => {
    const view = consoleOf(workshop({ phase: Phase.LOBBY, rounds: [] }), []);
    expect(view.progress).toEqual({ joined: 9, started: 0, done: 0, placed: 0, expected: 54 });
    expect(view.live).toHaveLength(6);
    expect(view.live.every(({ placed, winner }) => placed === 0 && winner === null)).toBe(true);
    expect(view.agreement).toEqual({ meanWinnerShare: null, alpha: null, fleissKappa: null, matchShare: null, cohenKappa: null });
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
    expect(participantView(record)).toEqual({ id: 'ada', name: 'Ada', hat: 'FIRST', placed: 4, done: false, joinedAt: 2_000 });
  });

  test('has no reasons of the key before the reveal', () => {
    expect(wordsWithin(consoleOf(workshop(), [])).filter((word) => word.includes('secret'))).toEqual([]);
  });
});
