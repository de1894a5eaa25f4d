import { useReasonBox } from './useReasonBox';

/** Shows nothing: while it is there, what was written and is not with the server yet is sent. */
export default function UnsentReasons() {
  useReasonBox();
  return null;
}
