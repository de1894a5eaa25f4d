import { useState } from 'react';
import { createLiveClient } from '../../../api/client';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { consoleAddress, here } from '../../../device/addresses';
import { keepSecret } from '../../../device/secrets';
import { replaceFacilitatorLinks } from '../documents';

interface LinkReplacement {
  readonly replacing: boolean;
  /** Ends every facilitator's link and opens this console again with a new one. @returns why it was refused */
  readonly replaceLinks: () => Promise<RefusalNotice | null>;
}

export function useLinkReplacement(secret: string, workshopId: string | undefined): LinkReplacement {
  const [replacing, setReplacing] = useState(false);

  async function replaceLinks() {
    if (!workshopId) return null;
    setReplacing(true);
    try {
      // A client without a socket: this console's own is closed before the answer would come.
      const { data } = await createLiveClient(secret).apollo.mutate({ mutation: replaceFacilitatorLinks });
      if (!data) throw new Error('Links were replaced without an answer');
      const { facilitatorSecret } = data.replaceFacilitatorLinks;
      keepSecret('facilitator', workshopId, facilitatorSecret);
      location.replace(consoleAddress(here(), facilitatorSecret));
      return null;
    } catch (error) {
      setReplacing(false);
      return refusalFrom(error);
    }
  }
  return { replacing, replaceLinks };
}
