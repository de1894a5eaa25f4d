import { forgetDrafts } from './drafts';
import { forgetWorkshop } from './recent';
import { forgetRehearsal } from './rehearsals';
import { forgetSeat } from './seats';
import { forgetSecrets } from './secrets';

/** Forgets a workshop that exists no more, whatever this device was in it. */
export function forgetAll({ workshopId, joinCode }: { readonly workshopId: string; readonly joinCode: string }): void {
  for (const role of ['facilitator', 'participant', 'reader'] as const) forgetWorkshop({ workshopId, role });
  forgetSecrets(workshopId);
  forgetSeat(joinCode);
  forgetDrafts(workshopId);
  forgetRehearsal(workshopId);
}
