import ipaddr from 'ipaddr.js';

/**
 * The network that an address belongs to, as far as budgets are concerned: an IPv4 address itself; of an IPv6 address the half that names
 * the network, for whoever has one has all the addresses below it.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}
