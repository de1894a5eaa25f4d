// Apollo Client asks for a cache. Ours holds nothing: a frame is whole and replaces the one before, a query is read when it is needed, so
// a normalised cache would only take apart and put together again.
import { ApolloCache, type Cache } from '@apollo/client/cache';

/** Forgets everything at once. Every operation must run with the fetch policy `no-cache`. */
export class NoCache extends ApolloCache {
  override readonly assumeImmutableResults = true;

  override read() {
    return null;
  }

  override write() {
    return undefined;
  }

  override diff<Data>(): Cache.DiffResult<Data> {
    return { result: null, complete: false };
  }

  override watch() {
    return () => {};
  }

  override reset() {
    return Promise.resolve();
  }

  override evict() {
    return false;
  }

  override restore() {
    return this;
  }

  override extract() {
    return {};
  }

  override removeOptimistic() {}

  override performTransaction(transaction: (cache: ApolloCache) => void) {
    transaction(this);
  }

  override fragmentMatches() {
    return true;
  }
}
