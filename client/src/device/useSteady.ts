import { useLayoutEffect, useRef, useState } from 'react';

/**
 * The same functions for as long as a component lives, each doing what the newest of its name does: what is handed them is not drawn anew for
 * their sake. For what people do; not to be called while something is drawn.
 */
export function useSteady<Acts extends object>(acts: Acts): Acts {
  const newest = useRef(acts);
  useLayoutEffect(() => {
    newest.current = acts;
  });
  const [steady] = useState(() => Object.fromEntries(Object.keys(acts).map((name) => [name, actOf(name)])) as Acts);
  return steady;

  function actOf(name: string) {
    return (...said: unknown[]) => (newest.current as Record<string, (...said: unknown[]) => unknown>)[name]?.(...said);
  }
}
