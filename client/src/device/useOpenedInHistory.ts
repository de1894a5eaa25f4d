import { useEffect, useState } from 'react';
import { useSteady } from './useSteady';

interface Opened {
  readonly isOpen: boolean;
  readonly open: () => void;
  /** The same way as the browser's own Back. */
  readonly back: () => void;
}

/** Something within a screen that one opens and comes back from: the browser's own Back leads out of it, and not off the screen. */
export function useOpenedInHistory(name: string): Opened {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const moved = () => setOpen(isAt(name));
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, [name]);
  const ways = useSteady({
    open() {
      // It may have gone out of sight without Back: its place in the history is still there.
      if (!isAt(name)) history.pushState({ opened: name }, '');
      setOpen(true);
    },
    back: () => history.back(),
  });
  return { isOpen, ...ways };
}

function isAt(name: string): boolean {
  return (history.state as { opened?: unknown } | null)?.opened === name;
}
