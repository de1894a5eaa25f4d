import { wasRead } from './say';

/** Whether the focus is on nothing: what had it is gone, or nobody has used the keyboard yet. */
export function focusIsNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Takes a focus that is on nothing to a heading. @returns whether it is there now */
export function headFor(heading: HTMLElement): boolean {
  if (focusIsNowhere()) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    wasRead(heading.textContent);
  }
  return document.activeElement === heading;
}
