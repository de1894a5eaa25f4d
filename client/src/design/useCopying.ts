import { type RefObject, useEffect, useRef, useState } from 'react';

interface Copying<Field extends HTMLInputElement | HTMLTextAreaElement> {
  /** What became of the last try; `copied` is forgotten after a moment. */
  readonly outcome: 'copied' | 'refused' | null;
  /** Where the text stands, selected, when the browser forbids copying. */
  readonly field: RefObject<Field | null>;
  /** @param copy copies something; tells whether it could */
  readonly run: (copy: () => Promise<boolean>) => Promise<void>;
}

/** Copying with its outcome told. */
export function useCopying<Field extends HTMLInputElement | HTMLTextAreaElement>(): Copying<Field> {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const field = useRef<Field>(null);
  useEffect(() => {
    if (outcome === 'refused') field.current?.select();
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  return { outcome, field, run: async (copy) => setOutcome((await copy()) ? 'copied' : 'refused') };
}
