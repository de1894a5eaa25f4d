/** A value that can be read at any time and tells when it changes: what React's useSyncExternalStore asks for. */
export interface Observed<T> {
  get(): T;
  subscribe(changed: () => void): () => void;
}

export interface Observable<T> extends Observed<T> {
  set(value: T): void;
}

export function observable<T>(first: T): Observable<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
