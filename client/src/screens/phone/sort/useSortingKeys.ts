import type { Column } from '@two-hats/shared';
import { useLayoutEffect } from 'react';
import { latinKey } from '../../../device/latinKey';
import { isRightToLeft } from '../../../languages/formats';
import type { SortingActs } from './useSorting';

type Put = (column: Column, at: number) => unknown;

/**
 * The keyboard's way through the cards: 1 to 4 or left and right place, up and down or K and J move, U undoes, S skips. Fields, radios
 * and open dialogs keep their keys, and so does a page that scrolls; a key that is held down places once.
 */
export function useSortingKeys(acts: SortingActs, columns: readonly Column[], put: Put, active: boolean): void {
  useLayoutEffect(() => {
    if (!active) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      const act = actionOf(event);
      if (!act) return;
      event.preventDefault();
      act();
    }

    function actionOf(event: KeyboardEvent): (() => void) | null {
      const { repeat, timeStamp, target } = event;
      const key = latinKey(event);
      const [toStart, toEnd] = isRightToLeft() ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      const column = (key === toStart ? columns[0] : key === toEnd ? columns[1] : null) ?? columns[Number(key) - 1];
      if (column) return () => repeat || put(column, timeStamp);
      if (key.startsWith('Arrow') && scrolls(target)) return null;
      switch (key.toLowerCase()) {
        case 'arrowdown':
        case 'j':
          return () => acts.go(1);
        case 'arrowup':
        case 'k':
          return () => acts.go(-1);
        case 'u':
          return acts.undo;
        case 's':
          return acts.skip;
        default:
          return null;
      }
    }

    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [acts, columns, put, active]);
}

/** Whether there is more than fits on the screen, or on the card that has the focus: up and down are the way to it. */
function scrolls(target: EventTarget | null): boolean {
  const card = target instanceof Element ? target.closest('article') : null;
  return [document.documentElement, card].some((place) => place && place.scrollHeight > place.clientHeight);
}
