import { networkInterfaces } from 'node:os';

/**
 * An address of this server that phones can reach, without a trailing slash: the one that the facilitator uses, unless that is this
 * machine's own name for itself.
 * @param host the `Host` header of a request, if there is one
 */
export function publicUrlAt(host: string | undefined, port: number): string {
  if (host && !/^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(host)) return `http://${host}`;
  return `http://${lanAddress() ?? 'localhost'}:${port}`;
}

/** The path below which the product is served, such as `/two-hats`: that of the address that the operator has set, or empty. */
export function basePathOf(publicUrl: string | null): string {
  return publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/$/, '');
}

/** What a request asks for as seen from the base path; null when it asks for something that is not below that. */
export function belowBase(base: string, url: string): string | null {
  if (base === '') return url;
  const rest = url.slice(base.length);
  if (!url.startsWith(base) || !/^([/?]|$)/.test(rest)) return null;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** This machine's address on the local network, or null when it has none. A private IPv4 address is preferred: phones in the room reach it. */
function lanAddress(): string | null {
  const addresses = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return addresses.find((address) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)) ?? addresses[0] ?? null;
}
