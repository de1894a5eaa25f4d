import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser's storage, as far as it is used, that can be full. */
class Shelf {
  readonly #items = new Map<string, string>();
  full = false;

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    if (this.full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this.#items.set(key, text);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

/** A tab's history entry. */
class Entry {
  state: unknown = null;

  replaceState(state: unknown): void {
    this.state = structuredClone(state);
  }
}

describe('what a device keeps', () => {
  let shelf: Shelf;
  let entry: Entry;

  /** The page as it begins, first or after a reload. */
  function loaded(): Promise<typeof import('../../client/src/device/storage.js')> {
    vi.resetModules();
    return import('../../client/src/device/storage.js');
  }

  beforeEach(() => {
    shelf = new Shelf();
    entry = new Entry();
    vi.stubGlobal('localStorage', shelf);
    vi.stubGlobal('history', entry);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('outlives a reload where the storage takes nothing, and leaves alone what else is in the history', async () => {
    shelf.full = true;
    entry.state = { arrange: 'agenda' };
    const before = await loaded();
    expect(before.forgetsEverything()).toBe(true);
    expect(before.keepOnDevice('seat:ABC', { secret: 's' })).toBe(false);
    expect((await loaded()).readFromDevice('seat:ABC')).toEqual({ secret: 's' });
    expect(entry.state).toMatchObject({ arrange: 'agenda' });
  });

  it('is what was kept last, once the storage takes it again', async () => {
    shelf.full = true;
    const page = await loaded();
    page.keepOnDevice('outbox', 'old');
    shelf.full = false;
    expect(page.keepOnDevice('outbox', 'new')).toBe(true);
    expect((await loaded()).readFromDevice('outbox')).toBe('new');
  });

  it.each([
    ['one by one', 'keepOnDevice'],
    ['all that begins alike', 'forgetOnDevice'],
  ] as const)('is forgotten by the tab too, %s', async (_, forget) => {
    shelf.full = true;
    const page = await loaded();
    page.keepOnDevice('seat:ABC', 's');
    if (forget === 'keepOnDevice') page.keepOnDevice('seat:ABC', null);
    else page.forgetOnDevice('seat:');
    expect((await loaded()).readFromDevice('seat:ABC')).toBeNull();
    expect(JSON.stringify(entry.state)).not.toContain('seat');
  });

  it('is nothing where neither storage nor history is to be had', async () => {
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('history', undefined);
    const page = await loaded();
    expect(page.keepOnDevice('theme', 'dark')).toBe(false);
    expect(page.readFromDevice('theme')).toBe('dark');
    expect((await loaded()).readFromDevice('theme')).toBeNull();
  });
});
