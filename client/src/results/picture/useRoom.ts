import { type RefObject, useLayoutEffect, useState } from 'react';

export interface MeasuredRoom {
  readonly width: number;
  readonly height: number;
  /** Size of the text there. */
  readonly em: number;
}

/** How large an element is and how large its text, in pixels, as they change; null until it is on the screen. */
export function useRoom(element: RefObject<HTMLElement | null>): MeasuredRoom | null {
  const [room, setRoom] = useState<MeasuredRoom | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = current;
      const em = Number.parseFloat(getComputedStyle(current).fontSize);
      if (width > 0)
        setRoom((before) => (before?.width === width && before.height === height && before.em === em ? before : { width, height, em }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
