// What this device keeps. Storage can be blocked (private windows), full, or hold damaged text: none of that may break a screen, so
// reading never throws, and what could not be stored is kept in memory, and with the tab's history entry: a reload finds it again there,
// nobody else does, and it is gone with the tab.

const prefix = 'two-hats:';
const inMemory = new Map<string, string>(keptWithTab());

/** What is kept under a key, as parsed JSON; null where there is nothing or nothing legible. The caller checks the shape. */
export function readFromDevice(key: string): unknown {
  try {
    const text = inMemory.get(key) ?? localStorage.getItem(prefix + key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Keeps a value as JSON, or forgets it when it is null. @returns whether it outlives this tab */
export function keepOnDevice(key: string, value: unknown): boolean {
  const text = value === null ? null : JSON.stringify(value);
  try {
    if (text === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, text);
    if (inMemory.delete(key)) keepWithTab();
    return true;
  } catch {
    if (text === null) inMemory.delete(key);
    else inMemory.set(key, text);
    keepWithTab();
    return false;
  }
}

/** Whether nothing that is kept here outlives this tab. */
export function forgetsEverything(): boolean {
  try {
    localStorage.setItem(`${prefix}trial`, '');
    localStorage.removeItem(`${prefix}trial`);
    return false;
  } catch {
    return true;
  }
}

/** The keys that begin so, in no particular order. */
export function keysOnDevice(start: string): readonly string[] {
  const known = new Set([...inMemory.keys()].filter((key) => key.startsWith(start)));
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix + start)) known.add(key.slice(prefix.length));
  } catch {
    // Storage that cannot be read holds nothing of ours.
  }
  return [...known];
}

/** Calls back when another tab of this device changes the key. @returns how to stop */
export function onChangeElsewhere(key: string, changed: () => void): () => void {
  const listener = (event: StorageEvent) => {
    if (event.key === null || event.key === prefix + key) changed();
  };
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}

/** Forgets everything whose key begins so. */
export function forgetOnDevice(start: string): void {
  const remembered = [...inMemory.keys()].filter((known) => known.startsWith(start));
  for (const key of remembered) inMemory.delete(key);
  if (remembered.length > 0) keepWithTab();
  try {
    for (const key of Object.keys(localStorage).filter((known) => known.startsWith(prefix + start))) localStorage.removeItem(key);
  } catch {
    // Storage that cannot be read holds nothing of ours.
  }
}

function keptWithTab(): [string, string][] {
  try {
    const { kept } = history.state as { readonly kept?: unknown };
    if (typeof kept !== 'object' || kept === null) return [];
    return Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  } catch {
    return [];
  }
}

function keepWithTab(): void {
  try {
    history.replaceState({ ...(history.state as object | null), kept: Object.fromEntries(inMemory) }, '');
  } catch {
    // Browsers count how often this is done: then a reload finds what stood there before.
  }
}
