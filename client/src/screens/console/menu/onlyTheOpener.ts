import type { RefusalNotice } from '../../../api/refusal';

/**
 * Why something that is for the opener alone was refused. Whether a console was opened with the first link or with a co-facilitator's,
 * only the server knows.
 *
 * @param what e.g. "end links"
 */
export function onlyTheOpener(refusal: RefusalNotice, what: string): string {
  return refusal.code === 'NOT_ALLOWED' ? `Only the facilitator who opened this workshop can ${what}. Ask them to do it.` : refusal.message;
}
