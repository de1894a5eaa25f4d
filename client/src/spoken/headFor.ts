import { wasRead } from './say';

/** Whether the focus is on nothing: what had it is gone, or nobody has used the keyboard yet. */
export function focusIsNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Long enough for a screen reader to learn that what had the focus is gone: told of both at once, Orca follows and says nothing. In milliseconds. */
export const learnt = 60;

/**
 * Takes a focus that is on nothing to a heading.
 *
 * @param after how long from now, in milliseconds
 * @returns whether it is there, now or then
 */
export function headFor(heading: HTMLElement, after = 0): boolean {
  if (!focusIsNowhere()) return document.activeElement === heading;
  heading.tabIndex = -1;
  wasRead(heading.textContent);
  const go = () => {
    if (focusIsNowhere()) heading.focus({ preventScroll: true });
  };
  if (after > 0) setTimeout(go, after);
  else go();
  return true;
}
