import type { RefusalNotice } from '../../../api/refusal';

/**
 * Why something that is for the opener alone was refused. Whether a console was opened with the first link or with a co-facilitator's,
 * only the server knows.
 *
 * @param says the sentence for who did not open it
 */
export function onlyTheOpener(refusal: RefusalNotice, says: string): string {
  return refusal.code === 'NOT_ALLOWED' ? says : refusal.message;
}
