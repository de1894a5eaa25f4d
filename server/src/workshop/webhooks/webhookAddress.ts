/** Where a webhook may lead. Whoever facilitates names an address that this server then asks: it must not become their way into its network. */
import { Refusal } from '@two-hats/shared';
import ipaddr from 'ipaddr.js';

/** Where messages may go: nowhere, to public addresses over HTTPS, or anywhere. */
export type WebhookReach = 'off' | 'public' | 'any';

/** Longer addresses are refused unread. */
const longestAddress = 2000;

/**
 * The address as it is kept. A name in it is judged when a message is sent: until then it may come to mean another machine.
 * @throws Refusal `INVALID_WEBHOOK_ADDRESS`, `PRIVATE_WEBHOOK_ADDRESS`
 */
export function webhookAddress(raw: string, reach: WebhookReach): string {
  if (raw.length > longestAddress || !URL.canParse(raw)) throw new Refusal('INVALID_WEBHOOK_ADDRESS');
  const url = new URL(raw);
  const protocols = reach === 'any' ? ['https:', 'http:'] : ['https:'];
  if (!protocols.includes(url.protocol) || url.username || url.password) throw new Refusal('INVALID_WEBHOOK_ADDRESS');
  // What stands behind the # is sent to nobody.
  url.hash = '';
  if (reach !== 'any' && leadsInside(hostIn(url))) throw new Refusal('PRIVATE_WEBHOOK_ADDRESS');
  return url.href;
}

/** The name or the address of the machine, without the brackets of IPv6. However an address was written, URLs hold its one plain form. */
export function hostIn({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function leadsInside(host: string): boolean {
  return ipaddr.isValid(host) ? !isPublic(host) : /^(.*\.)?localhost\.?$/.test(host);
}

/** What is handed out of IPv6 for the open internet; all else is local, a disguise of IPv4, or nobody's. */
const handedOut: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];
/** Looks public, and is the inside of every machine in one large cloud. */
const cloudsOwn: ReadonlySet<string> = new Set(['168.63.129.16']);

/** Whether an address is one of the open internet's. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || cloudsOwn.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(handedOut);
}
