import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus to an element when it appears in place of what had it, so that keyboards and screen readers are not lost. */
export function useFocusHere<Element extends HTMLElement>(when = true): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (when) element.current?.focus({ preventScroll: true });
  }, [when]);
  return element;
}
