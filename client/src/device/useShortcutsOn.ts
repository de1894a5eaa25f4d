import { useState } from 'react';
import { keepOnDevice, readFromDevice } from './storage';

/** Whether single keys are shortcuts on this device: speech input and unsteady hands type letters that nobody meant. */
export function useShortcutsOn(): { readonly on: boolean; readonly turn: (on: boolean) => void } {
  const [on, setOn] = useState(() => readFromDevice('shortcuts') !== 'off');
  return {
    on,
    turn(next) {
      setOn(next);
      keepOnDevice('shortcuts', next ? null : 'off');
    },
  };
}
