import { useCallback, useState } from 'react';
import { basePath } from './addresses';
import { keepSecret, keptSecret, type LinkedCapability } from './secrets';

interface CapabilityFromAddress {
  /** The secret of the link that was opened, or the one this device kept for the workshop; null when there is neither. */
  secret: string | null;
  /**
   * To be called once the secret has proved good, with the workshop that it opens: keeps it on this device and takes it out of the
   * address bar. Where the device can keep nothing it stays in the address, because a reload would lock the person out.
   */
  keep: (workshopId: string) => void;
}

/** Where a screen has its secret from: the address's fragment first, then this device. */
export function useCapabilityFromAddress(kind: LinkedCapability, workshopId: string | undefined): CapabilityFromAddress {
  const [fromAddress] = useState(() => location.hash.slice(1));
  const [fromDevice] = useState(() => (workshopId ? keptSecret(kind, workshopId) : null));
  const secret = fromAddress || fromDevice;
  const keep = useCallback(
    (provenFor: string) => {
      if (!fromAddress || !location.hash) return;
      if (!keepSecret(kind, provenFor, fromAddress)) return;
      const screen = location.pathname.slice(basePath().length).split('/')[1];
      history.replaceState(history.state, '', `${basePath()}/${screen}/${provenFor}${location.search}`);
    },
    [kind, fromAddress],
  );
  return { secret: secret || null, keep };
}
