import { textFields } from '../../../device/shape';

/** Whether whoever opened the workshop wants to arrange its agenda first. Said once: a reload, or Back, does not ask again. */
export function willArrange(): boolean {
  if (!textFields(history.state, ['arrange'])) return false;
  // Not before the screen stands: this is asked while it is made.
  queueMicrotask(() => history.replaceState(null, ''));
  return true;
}
