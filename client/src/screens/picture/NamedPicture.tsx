import { type ReactNode, useRef } from 'react';
import { FromDeck } from '../../languages/FromDeck';
import { useRoom } from '../../results/picture/useRoom';
import { Fitted } from './Fitted';
import { namesLayout } from './namesLayout';
import styles from './Picture.module.css';

interface NamedPictureProps {
  /** What its numbers stand for, from 1. */
  names: readonly string[];
  /** The size of its text in a frame of this size; both in pixels. */
  textIn: (room: { readonly width: number; readonly height: number }) => number;
  children: ReactNode;
}

/** A picture that numbers cards, and beside it, or below, the cards by number: nobody in front of a slide can look them up. */
export function NamedPicture({ names, textIn, children }: NamedPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const layout = room && namesLayout(names, room, textIn);
  const share = layout && `${100 * layout.share}%`;
  return (
    <div ref={frame} className={styles.named} data-beside={layout?.beside}>
      {layout && (
        <>
          <Fitted look={(within) => ({ em: textIn(within) })}>{() => children}</Fitted>
          {layout.em !== null && (
            // A table says all of it to who cannot see it.
            <ol
              className={styles.names}
              aria-hidden="true"
              style={{ fontSize: `${layout.em}px`, columnCount: layout.columns, flexBasis: share ?? undefined }}
            >
              {names.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a name is its number.
                <li key={index}>
                  <FromDeck>{name}</FromDeck>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </div>
  );
}
