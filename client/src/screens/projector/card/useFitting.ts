import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * How many of the items of a list fit into its screen: a wall does not scroll. It begins with all of them, and takes one away for as long as
 * anything on the screen is cut off.
 * @param items tells when they are others
 */
export function useFitting(items: string): { list: RefObject<HTMLUListElement | null>; fitting: number } {
  const list = useRef<HTMLUListElement>(null);
  const [size, setSize] = useState('');
  const key = `${items} ${size}`;
  const [taken, setTaken] = useState({ key, away: 0 });
  const away = taken.key === key ? taken.away : 0;
  const fitting = Math.max(1, items.split(',').length - away);

  useLayoutEffect(() => {
    const told = () => setSize(`${window.innerWidth} ${window.innerHeight}`);
    window.addEventListener('resize', told);
    return () => window.removeEventListener('resize', told);
  }, []);
  useLayoutEffect(() => {
    if (fitting > 1 && isCutOff(list.current)) setTaken({ key, away: away + 1 });
  }, [key, away, fitting]);
  return { list, fitting };
}

/** Whether anything around the element is higher than the room it has, up to the screen. */
function isCutOff(element: HTMLElement | null): boolean {
  for (let around = element?.parentElement; around; around = around.parentElement) {
    if (around.scrollHeight > around.clientHeight + 1) return true;
    if (around.tagName === 'MAIN') return false;
  }
  return false;
}
