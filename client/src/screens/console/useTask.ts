import { useCallback, useRef, useState } from 'react';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';

export interface Task {
  /** Does it, one at a time. @returns whether it went through */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: RefusalNotice | null;
  readonly forget: () => void;
}

/** Something that is sent to the server and may be refused: busy meanwhile, and with the reason at hand afterwards. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const flying = useRef(false);
  const run = useCallback(async (work: () => Promise<unknown>) => {
    if (flying.current) return false;
    flying.current = true;
    setBusy(true);
    setRefusal(null);
    try {
      await work();
      return true;
    } catch (error) {
      setRefusal(refusalFrom(error));
      return false;
    } finally {
      flying.current = false;
      setBusy(false);
    }
  }, []);
  return { run, busy, refusal, forget: useCallback(() => setRefusal(null), []) };
}
