import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';

/**
 * Tells from which address a request comes. `X-Forwarded-For` counts only as far as trusted proxies wrote it: anybody can send one.
 * @param trustedProxies addresses and CIDR ranges
 */
export function clientAddressReader(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trust = proxyAddr.compile([...trustedProxies]);
  return (request) => {
    const nearest = request.socket.remoteAddress ?? '';
    // A connection that has just broken has no address any more.
    if (nearest === '') return nearest;
    const address = proxyAddr(request, trust);
    return ipaddr.isValid(address) ? address : nearest;
  };
}
