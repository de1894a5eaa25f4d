import { createHmac } from 'node:crypto';
import type { ClaimedDelivery } from '../workshop/records.js';

/**
 * The headers that let a receiver trust a message, after Standard Webhooks: HMAC-SHA256 over id, time and body.
 * @param moment of the try, in milliseconds since the epoch: receivers refuse what is too old, and each try is new
 */
export function signedHeaders(
  { id, secret, body }: Pick<ClaimedDelivery, 'id' | 'secret' | 'body'>,
  moment: number,
): Record<string, string> {
  const timestamp = String(Math.floor(moment / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
