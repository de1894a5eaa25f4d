import { useEffect, useLayoutEffect, useRef } from 'react';
import { latinKey } from '../../../device/latinKey';
import { useShortcutsOn } from '../../../device/useShortcutsOn';
import { isRightToLeft } from '../../../languages/formats';
import { commandFor, opensMenu, type Pressed } from './shortcuts';

/**
 * Listens for shortcuts on the whole page, and for the key of the menu, which is no single letter and therefore always on.
 * @returns whether the shortcuts are on, and how to turn them on or off on this device
 */
export function useShortcuts(act: (pressed: Pressed) => void, openMenu: () => void): { on: boolean; turn: (on: boolean) => void } {
  const { on, turn } = useShortcutsOn();
  const latest = useRef({ act, openMenu });
  // Before anybody sees the frame that it belongs to: a quick key means what stands there.
  useLayoutEffect(() => {
    latest.current = { act, openMenu };
  }, [act, openMenu]);
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      const { ctrlKey, metaKey, altKey, repeat } = event;
      if (!opensMenu({ key: latinKey(event), ctrlKey, metaKey, altKey, repeat }) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current.openMenu();
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  useEffect(() => {
    if (!on) return;
    function pressed(event: KeyboardEvent) {
      const found = commandFor({
        key: latinKey(event),
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        repeat: event.repeat,
        elsewhere: hasOtherMeaning(event.target),
        rightToLeft: isRightToLeft(),
      });
      if (!found) return;
      event.preventDefault();
      latest.current.act(found);
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
  return { on, turn };
}

function hasOtherMeaning(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);
}
