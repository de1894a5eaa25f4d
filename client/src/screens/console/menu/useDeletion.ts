import { useState } from 'react';
import { useLocation } from 'wouter';
import { createLiveClient, type LiveClient } from '../../../api/client';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { forgetAll } from '../../../device/forgetAll';
import type { StageFrame } from '../../../results/fragments';
import { deleteWorkshop } from '../documents';

interface Deletion {
  readonly deleting: boolean;
  /** Deletes the workshop, forgets it on this device and goes to the start, which says so. @returns why it was refused */
  readonly deleteIt: () => Promise<RefusalNotice | null>;
}

export function useDeletion(secret: string, live: LiveClient, stage: StageFrame | null): Deletion {
  const [deleting, setDeleting] = useState(false);
  const [, go] = useLocation();

  async function deleteIt() {
    if (!stage) return null;
    setDeleting(true);
    try {
      // A client without a socket: this console's own is closed before the answer would come.
      await createLiveClient(secret).apollo.mutate({ mutation: deleteWorkshop });
    } catch (error) {
      const refusal = refusalFrom(error);
      // The answer got lost, but the console is let in no more: it is done.
      const isGone = refusal.retryable && live.connection.get().state === 'refused';
      if (!isGone) {
        setDeleting(false);
        return refusal;
      }
    }
    forgetAll(stage);
    go('/', { replace: true, state: { deleted: stage.title } });
    return null;
  }
  return { deleting, deleteIt };
}
