import { type RefObject, useEffect, useRef } from 'react';
import { headFor, learnt } from './headFor';
import { say } from './say';

interface Telling {
  /** What is said instead of the heading's text. */
  words?: string;
  /** What is said after the heading in any case. */
  also?: string | null;
}

/** What a page shows first is read by the screen reader itself. */
let isUnderWay = false;

/**
 * Tells whoever cannot see it that something else has come into view: the focus goes to its heading where it is on nothing any more, and never
 * leaves a field or a button that is still there; then the heading is said.
 *
 * @param of what is in view: another value is another thing; null while there is nothing to tell
 */
export function useHeading<Heading extends HTMLElement>(of: string | null, { words, also }: Telling = {}): RefObject<Heading | null> {
  const heading = useRef<Heading>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies(words): it belongs to the moment at which it came into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies(also): the same.
  useEffect(() => {
    if (of === null) return;
    if (!isUnderWay) {
      setTimeout(() => {
        isUnderWay = true;
      });
      return;
    }
    const element = heading.current;
    if (!element) return;
    const isThere = headFor(element, learnt);
    const said = [isThere ? null : (words ?? element.textContent), also].filter(Boolean);
    if (said.length > 0) say(said.join(' '));
  }, [of]);
  return heading;
}
