import { type AgendaTemplate, agendaFrom, type RevealView } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { nextStep, reopening, type Standing } from '../../client/src/screens/console/frame/nextStep';

const cards = ['a', 'b'].map((id) => ({ id, text: id, hint: '', dimension: 'd' }));
const progress = { joined: 12, started: 12, done: 7 };

const round = { number: 1, lens: 'SHOULD', question: null, startingBallots: 'EMPTY' } as const;

function standing(phase: Standing['stage']['phase'], more: Partial<Standing['progress']> = {}, reveal: RevealView | null = null): Standing {
  return at(stationIn[phase], { progress: { ...progress, ...more }, stage: { phase, round, cards, reveal } });
}

/** Where the short agenda stands in each phase. */
const stationIn = { LOBBY: '1', SORTING: '2', REVEALED: '3', CLOSED: '4' } as const;

function at(
  stationId: string,
  { progress, stage }: Omit<Standing, 'agenda' | 'stage'> & { readonly stage: Omit<Standing['stage'], 'station'> },
  template: AgendaTemplate = 'SHORT',
): Standing {
  const agenda = agendaFrom(template);
  const station = agenda.stations.find(({ id }) => id === stationId);
  if (!station) throw new Error('The template has changed.');
  return { progress, agenda, stage: { ...stage, station } };
}

function revealed(currentCardId: string | null, talk: readonly string[] = ['b', 'a']): RevealView {
  return {
    ballotCount: 12,
    stands: false,
    headline: {
      ballotCount: 12,
      cards: 2,
      measured: 0,
      placed: 0,
      unanimous: 0,
      agreed: 0,
      leaning: 0,
      split: 0,
      matchShare: null,
      againstModel: 0,
    },
    agreement: { meanWinnerShare: null, alpha: null, matchShare: null, cohenKappa: null },
    results: [],
    byHat: null,
    explanations: [],
    source: { title: '', author: '' },
    talk: talk.map((cardId) => ({ cardId, reason: 'SPLIT' })),
    talkArranged: false,
    walkOrder: 'TALK',
    walk: ['b', 'a'],
    currentCardId,
    decisions: [],
    wallReasons: [],
  };
}

describe('in the lobby', () => {
  test('sorting starts, once somebody is here', () => {
    expect(nextStep(standing('LOBBY'))).toMatchObject({ does: 'START_SORTING' });
    expect(nextStep(standing('LOBBY')).blocked).toBeUndefined();
    expect(nextStep(standing('LOBBY', { joined: 0 })).blocked).toContain('Nobody is here yet');
  });
});

describe('while the room sorts', () => {
  test('revealing asks first when not everybody is done', () => {
    const step = nextStep(standing('SORTING'));
    expect(step.says).toContain('7 of 12 are done');
    expect(step.ask?.says).toContain('7 of 12 are done');
  });

  test('revealing does not ask when everybody is done', () => {
    expect(nextStep(standing('SORTING', { done: 12 })).ask).toBeUndefined();
  });

  test('revealing asks when nobody has sorted, even in an empty room', () => {
    expect(nextStep(standing('SORTING', { joined: 0, started: 0, done: 0 })).ask?.title).toContain('before anybody has sorted');
  });

  test('with ballots from before, whoever leaves them as they are is done without having begun', () => {
    const fromBefore = (done: number) => {
      const { stage, ...rest } = standing('SORTING', { started: 0, done });
      return nextStep({ ...rest, stage: { ...stage, round: { ...round, number: 2, startingBallots: 'FROM_BEFORE' } } });
    };
    expect(fromBefore(12)).toMatchObject({ says: expect.stringMatching(/^Everybody is done/) });
    expect(fromBefore(12).ask).toBeUndefined();
    expect(fromBefore(3).ask?.title).toContain('before everybody is done');
  });
});

describe('after the reveal', () => {
  test('the walk begins with the first card of the walk', () => {
    expect(nextStep(standing('REVEALED', {}, revealed(null)))).toMatchObject({ does: 'SHOW_CARD', cardId: 'b' });
  });

  test('then it goes on', () => {
    expect(nextStep(standing('REVEALED', {}, revealed('b')))).toMatchObject({ does: 'SHOW_CARD', cardId: 'a', label: 'Next card' });
  });

  test('after the last card the workshop closes, when asked twice', () => {
    const step = nextStep(standing('REVEALED', {}, revealed('a')));
    expect(step.does).toBe('CLOSE');
    expect(step.ask).toBeDefined();
  });

  test('the talk ends with the last card of its queue, though there are more', () => {
    expect(nextStep(standing('REVEALED', {}, revealed('b', ['b']))).does).toBe('CLOSE');
    expect(nextStep(standing('REVEALED', {}, revealed('b', ['b']))).says).toContain('last card to talk about');
  });

  test('a card from outside the queue leads on through the others', () => {
    expect(nextStep(standing('REVEALED', {}, revealed('b', ['a'])))).toMatchObject({ does: 'SHOW_CARD', cardId: 'a' });
  });

  test('where there is nothing to talk about, the workshop can close at once', () => {
    const reveal = revealed(null, []);
    const step = nextStep(standing('REVEALED', {}, { ...reveal, headline: { ...reveal.headline, measured: 2, agreed: 2 } }));
    expect(step).toMatchObject({ does: 'CLOSE' });
    expect(step.says).toContain('nothing to talk about');
  });

  test('where nobody can tell whether the room agrees, it walks through all cards', () => {
    expect(nextStep(standing('REVEALED', {}, revealed(null, [])))).toMatchObject({ does: 'SHOW_CARD', cardId: 'b' });
  });

  test('where the agenda has another question, that is what comes after the last card, and it asks first', () => {
    const step = nextStep(at('3', standing('REVEALED', {}, revealed('a')), 'SHOULD_AND_TODAY'));
    expect(step).toMatchObject({ does: 'START_ROUND', stationId: '4', label: 'Start: who does it today?' });
    expect(step.ask?.says).toContain('who does it today?');
  });

  test('where it has the charter, the room goes there, and from there to the end', () => {
    const last = standing('REVEALED', {}, revealed('a'));
    expect(nextStep(at('3', last, 'WHOLE'))).toMatchObject({ does: 'MOVE_TO_STATION', stationId: '4', label: 'Go to the charter' });
    expect(nextStep(at('4', standing('REVEALED', {}, revealed(null)), 'WHOLE')).does).toBe('CLOSE');
  });

  test('a result that gets no talk leads on at once', () => {
    expect(nextStep(at('2', standing('REVEALED', {}, revealed(null)), 'SHOULD_AND_TODAY'))).toMatchObject({ does: 'START_ROUND' });
  });

  test('reopening the round asks, and says what becomes of done marks, ballots and results', () => {
    expect(reopening().ask?.says).toMatch(/ballots are kept.*nobody is done any more.*results are hidden until/);
  });
});

test('a closed workshop leads to its summary', () => expect(nextStep(standing('CLOSED')).does).toBe('OPEN_SUMMARY'));
