import { useEffect, useRef } from 'react';
import { leaveUnsaid, say } from './say';

/** How long figures that change all the time may wait for newer ones, in milliseconds. */
export const figures = 3000;

/**
 * Says what stands on the screen whenever it becomes something else. The first words came with the screen, and are not said.
 *
 * @param words null where there is nothing to say
 * @param about of what is about the same thing only the newest is said
 */
export function useSaid(words: string | null, about: string, within?: number): void {
  const before = useRef(words);
  useEffect(() => {
    if (words === before.current) return;
    before.current = words;
    if (words) say(words, within === undefined ? { about } : { about, within });
    else leaveUnsaid(about);
  }, [words, about, within]);
  // Another screen has other news.
  useEffect(() => () => leaveUnsaid(about), [about]);
}
