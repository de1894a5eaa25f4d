import { useEffect, useState } from 'react';

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
    const moved = ({ state }: PopStateEvent) => setOpen((state as { opened?: unknown } | null)?.opened === name);
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, [name]);
  return {
    isOpen,
    open() {
      history.pushState({ opened: name }, '');
      setOpen(true);
    },
    back: () => history.back(),
  };
}
