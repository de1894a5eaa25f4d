// Dragging the card with a finger or a mouse. A finger's drag has to begin sideways: what begins up or down belongs to scrolling, which the
// browser takes over (`touch-action: pan-y`) and tells by cancelling the pointer. A mouse scrolls with its wheel, so it may go straight down.
import type { Column } from '@two-hats/shared';
import { type PointerEvent, type RefObject, useRef } from 'react';
import { isRightToLeft } from '../../../languages/formats';

interface CardDrag {
  card: RefObject<HTMLElement | null>;
  columns: readonly Column[];
  columnElements: RefObject<Map<Column, HTMLElement>>;
  onOver: (column: Column | null) => void;
  /** @param at the time of the event (`timeStamp`) @returns whether the card left the table */
  onDrop: (column: Column, at: number) => boolean;
}

/** In CSS pixels: what a tap may wobble, and how far to the side counts as the column of that side. */
const wobble = 10;
const sideways = 90;

interface Grip {
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  moving: boolean;
}

export function useCardDrag({ card, columns, columnElements, onOver, onDrop }: CardDrag) {
  const grip = useRef<Grip | null>(null);

  function columnAt(event: PointerEvent, from: Grip): Column | null {
    for (const [column, element] of columnElements.current) {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      if (event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom) return column;
    }
    const distance = event.clientX - from.x;
    if (Math.abs(distance) < sideways) return null;
    return (distance < 0 !== isRightToLeft() ? columns[0] : columns[1]) ?? null;
  }

  /** @param goesBack to its place, in sight of everybody: unless the next card lies there already */
  function letGo(goesBack = true) {
    grip.current = null;
    onOver(null);
    const element = card.current;
    if (!element) return;
    delete element.dataset.dragged;
    element.style.transition = goesBack ? 'transform var(--calm) var(--ease)' : 'none';
    element.style.transform = '';
  }

  return {
    onPointerDown(event: PointerEvent) {
      if (!event.isPrimary || event.button !== 0 || (event.target as Element).closest('summary, a, button')) return;
      grip.current = { pointerId: event.pointerId, x: event.clientX, y: event.clientY, moving: false };
    },
    onPointerMove(event: PointerEvent) {
      const held = grip.current;
      const element = card.current;
      if (!held || !element || event.pointerId !== held.pointerId) return;
      const x = event.clientX - held.x;
      const y = event.clientY - held.y;
      if (!held.moving) {
        if (Math.hypot(x, y) < wobble) return;
        if (event.pointerType !== 'mouse' && Math.abs(x) < Math.abs(y)) {
          grip.current = null;
          return;
        }
        held.moving = true;
        element.setPointerCapture(event.pointerId);
        element.dataset.dragged = '';
        element.style.transition = 'none';
      }
      element.style.transform = `translate(${x}px, ${y}px) rotate(${Math.max(-8, Math.min(8, x / 20))}deg)`;
      onOver(columnAt(event, held));
    },
    onPointerUp(event: PointerEvent) {
      const held = grip.current;
      if (!held || event.pointerId !== held.pointerId) return;
      const column = held.moving ? columnAt(event, held) : null;
      // The drop reads where the card hangs, to fly on from there: before the card goes back.
      const hasLeft = column !== null && onDrop(column, event.timeStamp);
      if (held.moving) letGo(!hasLeft);
      else grip.current = null;
    },
    onPointerCancel: () => letGo(),
  };
}
