/** Where the data is kept. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  /** With a user and a password, perhaps: see {@link shownAddress}. */
  | { readonly kind: 'postgres'; readonly url: string };

/**
 * Reads what `DATABASE_URL` holds.
 * @param url `sqlite:` and a file, or `postgres://…`
 * @returns null for anything else
 */
export function databaseAddress(url: string): DatabaseAddress | null {
  const file = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (file) return { kind: 'sqlite', file };
  const isPostgres = /^postgres(ql)?:\/\//.test(url) && URL.canParse(url) && new URL(url).pathname.length > 1;
  return isPostgres ? { kind: 'postgres', url } : null;
}

/** An address as it may stand in a log: without a password. */
export function shownAddress(address: DatabaseAddress): string {
  if (address.kind === 'sqlite') return address.file;
  const { protocol, host, pathname } = new URL(address.url);
  return `${protocol}//${host}${pathname}`;
}
