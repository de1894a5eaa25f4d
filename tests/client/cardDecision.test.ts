import { type Column, type Decision, ownedBy, parked } from '@two-hats/shared';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CardDecision, type DecidedContent, typingRests } from '../../client/src/deciding/cardDecision';
import type { DecisionDraft } from '../../client/src/device/drafts';

const network = { code: 'NETWORK', message: 'The server cannot be reached.', retryable: true };
const stale = { code: 'STALE_DECISION', message: 'Somebody else was quicker.', retryable: false };
const tooLong = { code: 'NOTE_TOO_LONG', message: 'Too long.', retryable: false };

/** The server's side of one card: it keeps the rules of versions, and answers when the test lets it. */
class FakeServer {
  held: Decision | null = null;
  revision = 100;
  /** What is thrown at the next save instead of keeping it. */
  refuses: unknown = null;
  /** Answers wait here while the test holds them back. */
  holding = false;
  readonly waiting: (() => void)[] = [];
  readonly saves: (DecidedContent | null)[] = [];

  keep(content: DecidedContent | null): Decision | null {
    this.revision += 1;
    this.held = content && { ...content, note: content.note.replaceAll('\u200b', '').trim(), cardId: 'card', version: this.revision };
    return this.held;
  }

  async save(version: number, content: DecidedContent | null): Promise<Decision | null> {
    this.saves.push(content);
    if (this.refuses) throw this.refuses;
    if ((this.held?.version ?? 0) !== version) throw stale;
    const answer = this.keep(content);
    if (this.holding) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return answer;
  }
}

interface Console {
  readonly card: CardDecision;
  /** What the device keeps. */
  readonly draft: () => DecisionDraft | null;
  /** A frame arrives. */
  readonly frame: () => void;
}

function consoleOf(server: FakeServer, kept: DecisionDraft | null = null): Console {
  let draft = kept;
  const card = new CardDecision(
    {
      save: (version, content) => server.save(version, content),
      keepDraft: (next) => {
        draft = next;
      },
      changed: () => {},
    },
    kept,
    server.held,
    server.revision,
  );
  return { card, draft: () => draft, frame: () => card.learn(server.held, server.revision) };
}

const owned = (owner: Column, note = ''): DecidedContent => ({ ...ownedBy(owner), person: '', note, lookAgainOn: null });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settled = () => vi.advanceTimersByTimeAsync(0);
const rested = () => vi.advanceTimersByTimeAsync(typingRests);

describe('saving', () => {
  test('an owner is saved at once, text when the typing rests', async () => {
    const server = new FakeServer();
    const { card, draft } = consoleOf(server);
    card.change(ownedBy('FIRST'));
    await settled();
    expect(card.shown).toMatchObject({ owner: 'FIRST', standing: 'SAVED' });
    card.change({ note: 'Ask Gr' });
    card.change({ note: 'Ask Grace' });
    await settled();
    expect(card.shown.standing).toBe('SAVING');
    expect(draft(), 'a reload finds it').toMatchObject({ note: 'Ask Grace' });
    await rested();
    expect(server.saves).toEqual([owned('FIRST'), owned('FIRST', 'Ask Grace')]);
    expect(card.shown.standing).toBe('SAVED');
    expect(draft()).toBeNull();
  });

  test('parking is saved at once, somebody else when the typing of the name rests, and never without a name', async () => {
    const server = new FakeServer();
    const { card } = consoleOf(server);
    const somebodyElse = (elsewhere: string) => card.change({ kind: 'ELSEWHERE', owner: null, elsewhere });
    card.change(parked);
    await settled();
    expect(server.held).toMatchObject({ kind: 'PARKED', owner: null });
    somebodyElse('t');
    await settled();
    expect(server.saves).toHaveLength(1);
    somebodyElse('the UX lead');
    await rested();
    expect(server.held).toMatchObject({ kind: 'ELSEWHERE', elsewhere: 'the UX lead' });
    expect(server.saves).toHaveLength(2);
    somebodyElse(' ');
    await rested();
    expect(card.shown.standing).toBe('UNOWNED');
    card.flush();
    await settled();
    expect(server.saves, 'what stands is not replaced by nobody').toHaveLength(2);
    card.undo();
    await settled();
    expect(server.held).toMatchObject({ kind: 'PARKED', elsewhere: '' });
  });

  test('leaving the card does not wait for the typing to rest', async () => {
    const server = new FakeServer();
    const { card } = consoleOf(server);
    card.change(ownedBy('FIRST'));
    await settled();
    card.change({ note: 'Ask Grace' });
    card.flush();
    await settled();
    expect(server.held?.note).toBe('Ask Grace');
  });

  test('what is typed while a save is on its way is saved after it', async () => {
    const server = new FakeServer();
    const { card } = consoleOf(server);
    server.holding = true;
    card.change(ownedBy('FIRST'));
    card.change({ note: 'Later' });
    await rested();
    expect(server.saves).toHaveLength(1);
    server.holding = false;
    server.waiting.shift()?.();
    await settled();
    await rested();
    expect(server.held).toMatchObject({ owner: 'FIRST', note: 'Later' });
    expect(card.shown.standing).toBe('SAVED');
  });

  test('text without an owner is kept, and saved with the owner', async () => {
    const server = new FakeServer();
    const { card, draft, frame } = consoleOf(server);
    card.change({ person: 'Grace' });
    await rested();
    frame();
    expect(card.shown.standing).toBe('UNOWNED');
    expect(draft()).toMatchObject({ owner: null, person: 'Grace' });
    expect(server.saves).toEqual([]);
    card.change(ownedBy('BOTH'));
    await settled();
    expect(server.held).toMatchObject({ owner: 'BOTH', person: 'Grace' });
  });

  test('the server tidies a text, and the words under the fingers stay', async () => {
    const server = new FakeServer();
    const { card, frame } = consoleOf(server);
    card.change({ ...ownedBy('FIRST'), note: 'Ask\u200b Grace ' });
    await settled();
    frame();
    expect(server.held?.note).toBe('Ask Grace');
    expect(card.shown).toMatchObject({ note: 'Ask\u200b Grace ', standing: 'SAVED' });
    await rested();
    expect(server.saves).toHaveLength(1);
  });

  test('a draft of an earlier visit is sent with the first frame', async () => {
    const server = new FakeServer();
    server.keep(owned('FIRST'));
    const { card, frame } = consoleOf(server, { ...owned('FIRST', 'From yesterday'), version: server.revision });
    expect(card.shown.note).toBe('From yesterday');
    frame();
    await rested();
    expect(server.held?.note).toBe('From yesterday');
  });
});

describe('undo', () => {
  test('goes back owner by owner, down to none, and leaves the text', async () => {
    const server = new FakeServer();
    const { card, draft } = consoleOf(server);
    card.change(ownedBy('FIRST'));
    await settled();
    card.change(ownedBy('SECOND'));
    await settled();
    card.change({ note: 'Stays' });
    card.undo();
    await settled();
    expect(server.held).toMatchObject({ owner: 'FIRST', note: 'Stays' });
    card.undo();
    await settled();
    expect(server.held).toBeNull();
    expect(card.shown).toMatchObject({ owner: null, note: 'Stays', standing: 'UNOWNED', mayUndo: false });
    expect(draft()).toMatchObject({ note: 'Stays' });
  });

  test('an undo before the answer is not lost to the frame with what it undoes', async () => {
    const server = new FakeServer();
    const { card, frame } = consoleOf(server);
    card.change(ownedBy('FIRST'));
    await settled();
    server.holding = true;
    card.change(ownedBy('SECOND'));
    await settled();
    card.undo();
    frame();
    server.holding = false;
    server.waiting.shift()?.();
    await rested();
    expect(server.held?.owner).toBe('FIRST');
    expect(card.shown).toMatchObject({ owner: 'FIRST', standing: 'SAVED' });
  });

  test('an old frame does not bring back what was taken back', async () => {
    const server = new FakeServer();
    const { card } = consoleOf(server);
    card.change(ownedBy('FIRST'));
    await settled();
    const old = { held: server.held, revision: server.revision };
    card.undo();
    await settled();
    card.learn(old.held, old.revision);
    expect(card.shown).toMatchObject({ owner: null, standing: 'OPEN' });
  });
});

describe('trouble', () => {
  test('what cannot be sent is kept and sent again', async () => {
    const server = new FakeServer();
    const { card, draft } = consoleOf(server);
    server.refuses = network;
    card.change(ownedBy('FIRST'));
    await settled();
    expect(card.shown).toMatchObject({ standing: 'WAITING', refusal: network });
    expect(draft()).toMatchObject({ owner: 'FIRST' });
    server.refuses = null;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(card.shown.standing).toBe('SAVED');
    expect(server.held?.owner).toBe('FIRST');
  });

  test('a save whose answer got lost is not taken for somebody else’s', async () => {
    const server = new FakeServer();
    const { card, frame } = consoleOf(server);
    server.save = async (_version, content) => {
      server.keep(content);
      throw network;
    };
    card.change({ ...ownedBy('FIRST'), note: 'Ask Grace ' });
    await settled();
    frame();
    expect(card.shown.standing).toBe('SAVED');
  });

  test('what is refused says why and keeps the text; a change of it is tried again', async () => {
    const server = new FakeServer();
    const { card, draft, frame } = consoleOf(server);
    server.refuses = tooLong;
    card.change({ ...ownedBy('FIRST'), note: 'Far too long' });
    await settled();
    frame();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.saves).toHaveLength(1);
    expect(card.shown).toMatchObject({ standing: 'REFUSED', refusal: tooLong, note: 'Far too long' });
    expect(draft()).toMatchObject({ note: 'Far too long' });
    server.refuses = null;
    card.change({ note: 'Short' });
    await rested();
    expect(card.shown.standing).toBe('SAVED');
  });
});

describe('two facilitators', () => {
  async function overtaken() {
    const server = new FakeServer();
    server.keep(owned('FIRST', 'First note'));
    const mine = consoleOf(server);
    mine.card.change({ note: 'My note' });
    server.keep(owned('SECOND', 'Their note'));
    await rested();
    return { server, ...mine };
  }

  test('what the other one saves shows where nothing is being written', async () => {
    const server = new FakeServer();
    const { card, frame } = consoleOf(server);
    card.change(ownedBy('FIRST'));
    await settled();
    server.keep(owned('SECOND', 'Their note'));
    frame();
    expect(card.shown).toMatchObject({ owner: 'SECOND', note: 'Their note', standing: 'SAVED', mayUndo: false });
  });

  test('a save on what is no longer there erases nothing: own text stays, theirs is shown beside it', async () => {
    const { server, card, frame, draft } = await overtaken();
    expect(card.shown).toMatchObject({ standing: 'OVERTAKEN', mayChoose: false, note: 'My note' });
    frame();
    expect(card.shown).toMatchObject({ standing: 'OVERTAKEN', mayChoose: true, note: 'My note', held: { note: 'Their note' } });
    expect(server.held?.note).toBe('Their note');
    expect(draft()).toMatchObject({ note: 'My note' });
    card.change({ note: 'My note, longer' });
    card.flush();
    await rested();
    expect(server.saves, 'nothing more is sent before the choice').toHaveLength(1);
    expect(server.held?.note).toBe('Their note');
  });

  test('mine replaces theirs when a person says so', async () => {
    const { server, card, frame } = await overtaken();
    frame();
    card.choose('mine');
    await settled();
    expect(server.held).toMatchObject({ owner: 'FIRST', note: 'My note' });
    expect(card.shown.standing).toBe('SAVED');
  });

  test('mine gives way to theirs when a person says so, and comes back with undo', async () => {
    const { server, card, frame, draft } = await overtaken();
    frame();
    card.choose('theirs');
    expect(card.shown).toMatchObject({ owner: 'SECOND', note: 'Their note', standing: 'SAVED' });
    expect(draft()).toBeNull();
    card.undo();
    await settled();
    expect(server.held).toMatchObject({ owner: 'FIRST', note: 'My note' });
  });

  test('the frame with my own decision, which comes before the answer, is not taken for theirs', async () => {
    const server = new FakeServer();
    const { card, frame } = consoleOf(server);
    server.holding = true;
    card.change(ownedBy('FIRST'));
    await settled();
    frame();
    expect(card.shown.standing).toBe('SAVING');
    card.change({ note: 'And more' });
    server.holding = false;
    server.waiting.shift()?.();
    await rested();
    expect(card.shown).toMatchObject({ standing: 'SAVED', note: 'And more' });
    expect(server.held?.note).toBe('And more');
  });

  test('a decision that the other one takes back while I write is a choice, too', async () => {
    const server = new FakeServer();
    server.keep(owned('FIRST'));
    const { card, frame } = consoleOf(server);
    card.change({ note: 'My note' });
    server.keep(null);
    frame();
    expect(card.shown).toMatchObject({ standing: 'OVERTAKEN', mayChoose: true, held: null, note: 'My note' });
    card.choose('mine');
    await settled();
    expect(server.held).toMatchObject({ owner: 'FIRST', note: 'My note' });
  });
});
