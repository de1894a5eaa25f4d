import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { LiveClient } from '../../api/client';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';
import { openNext } from './openNext';

interface OpenNext {
  /** @param cardIds what its first round is about; null for all cards */
  open: (cardIds: readonly string[] | null) => void;
  busy: boolean;
  refusal: RefusalNotice | null;
}

/** Opens the next workshop of the series and goes to its console; once, however often it is pressed. */
export function useOpenNext(live: LiveClient): OpenNext {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const flying = useRef(false);

  async function open(cardIds: readonly string[] | null) {
    if (flying.current) return;
    flying.current = true;
    setBusy(true);
    setRefusal(null);
    try {
      navigate(await openNext(live, cardIds));
    } catch (error) {
      setRefusal(refusalFrom(error));
    } finally {
      flying.current = false;
      setBusy(false);
    }
  }

  return { open: (cardIds) => void open(cardIds), busy, refusal };
}
