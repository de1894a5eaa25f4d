import { useEffect } from 'react';
import { latinKey } from '../../../device/latinKey';
import { shortcutsAreOn } from '../../../device/useShortcutsOn';

/** The whole display on `f`, where single keys are shortcuts, or a double click, and back. Without a button, because the projector has no controls. */
export function useFullscreen(element: HTMLElement | null): void {
  useEffect(() => {
    if (!element || !document.fullscreenEnabled) return;
    const turn = () =>
      void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {
        // The browser may say no; the window stays as it is.
      });
    const pressed = (event: KeyboardEvent) => {
      if (shortcutsAreOn() && latinKey(event).toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) turn();
    };
    element.addEventListener('dblclick', turn);
    document.addEventListener('keydown', pressed);
    return () => {
      element.removeEventListener('dblclick', turn);
      document.removeEventListener('keydown', pressed);
    };
  }, [element]);
}
