import { type ComponentType, useEffect, useState } from 'react';

type Loader<Props> = () => Promise<{ default: ComponentType<Props> }>;

const known = new Map<unknown, unknown>();

/**
 * A component that is loaded when it is first shown; null before that. Without network it stays away, and is tried again where it is shown
 * next: nothing of what stands around it may break.
 */
export function useLoaded<Props>(load: Loader<Props>): ComponentType<Props> | null {
  const [Loaded, setLoaded] = useState(() => (known.get(load) as ComponentType<Props> | undefined) ?? null);
  useEffect(() => {
    if (Loaded) return;
    let current = true;
    load().then(
      (module) => {
        known.set(load, module.default);
        if (current) setLoaded(() => module.default);
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [load, Loaded]);
  return Loaded;
}
