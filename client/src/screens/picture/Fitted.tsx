import { type ReactNode, useRef } from 'react';
import { useRoom } from '../../results/picture/useRoom';
import styles from './Picture.module.css';

interface FittedProps<Look extends { readonly em: number }> {
  /** How to draw into a frame of this size, in pixels. */
  look: (room: { readonly width: number; readonly height: number }) => Look;
  children: (look: Look) => ReactNode;
}

/** What is drawn into the room that there is, with text of the size that fits. */
export function Fitted<Look extends { readonly em: number }>({ look, children }: FittedProps<Look>) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const chosen = room && look(room);
  return (
    <div ref={frame} className={styles.room}>
      {chosen && (
        // Pictures measure their text when they come: with another size it is another picture.
        <div key={chosen.em} className={styles.picture} style={{ fontSize: `${chosen.em}px` }}>
          {children(chosen)}
        </div>
      )}
    </div>
  );
}
