import { isRightToLeft } from '../../languages/formats';

/**
 * Where things stand in a picture, for those who read it from right to left: pictures are laid out as for reading from left to right, and
 * every x goes through this. Words need nothing more: they are anchored at their start, whichever side that is.
 * @param width of the whole picture
 */
export function acrossFor(width: number): (x: number) => number {
  return isRightToLeft() ? (x) => width - x : (x) => x;
}
