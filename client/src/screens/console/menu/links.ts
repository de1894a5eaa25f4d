// The links that a facilitator hands out. A secret is told once by the server, so what this device holds is used before a new one is asked for.
import type { LiveClient } from '../../../api/client';
import { forgetSecret, keepSecret, keptSecret } from '../../../device/secrets';
import { issueLink } from '../documents';

export type LinkKind = 'CO_FACILITATOR' | 'PROJECTOR' | 'SUMMARY' | 'PICTURES';

/** As what a link of a kind is kept on this device. Co-facilitators get one each, so theirs are not. */
const keptAs = { CO_FACILITATOR: null, PROJECTOR: 'projector', SUMMARY: 'summary', PICTURES: 'pictures' } as const;

/** The secret of a link of this kind that this device holds. */
export function keptLink(kind: LinkKind, workshopId: string): string | null {
  const kept = keptAs[kind];
  return kept && keptSecret(kept, workshopId);
}

export function forgetLink(kind: LinkKind, workshopId: string): void {
  const kept = keptAs[kind];
  if (kept) forgetSecret(kept, workshopId);
}

/** The secret for a link of this kind: the one kept on this device, or a new one. */
export async function secretFor({ apollo }: LiveClient, kind: LinkKind, workshopId: string): Promise<string> {
  const held = keptLink(kind, workshopId);
  if (held) return held;
  const { data } = await apollo.mutate({ mutation: issueLink, variables: { kind } });
  if (!data) throw new Error('A link was issued without its secret');
  const kept = keptAs[kind];
  if (kept) keepSecret(kept, workshopId, data.issueLink.secret);
  return data.issueLink.secret;
}
