import { useState } from 'react';
import { keepOnDevice, readFromDevice } from './storage';

/** Whether single keys are shortcuts on this device, as it stands now. */
export function shortcutsAreOn(): boolean {
  return readFromDevice('shortcuts') !== 'off';
}

/** The same for a screen where they can be turned off: speech input and unsteady hands type letters that nobody meant. */
export function useShortcutsOn(): { readonly on: boolean; readonly turn: (on: boolean) => void } {
  const [on, setOn] = useState(shortcutsAreOn);
  return {
    on,
    turn(next) {
      setOn(next);
      keepOnDevice('shortcuts', next ? null : 'off');
    },
  };
}
