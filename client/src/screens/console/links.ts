// The links that a facilitator hands out. A secret is told once by the server, so what this device holds is used before a new one is asked for.
import type { LiveClient } from '../../api/client';
import { keepSecret, keptSecret } from '../../device/secrets';
import { issueLink } from './documents';

export type LinkKind = 'CO_FACILITATOR' | 'PROJECTOR' | 'SUMMARY';

/** The secret for a link of this kind: the one kept on this device, or a new one. Co-facilitators get one each. */
export async function secretFor({ apollo }: LiveClient, kind: LinkKind, workshopId: string): Promise<string> {
  const keptAs = kind === 'PROJECTOR' ? 'projector' : kind === 'SUMMARY' ? 'summary' : null;
  const kept = keptAs && keptSecret(keptAs, workshopId);
  if (kept) return kept;
  const { data } = await apollo.mutate({ mutation: issueLink, variables: { kind } });
  if (!data) throw new Error('A link was issued without its secret');
  if (keptAs) keepSecret(keptAs, workshopId, data.issueLink.secret);
  return data.issueLink.secret;
}
