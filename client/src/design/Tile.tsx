import type { ComponentProps } from 'react';
import styles from './Tile.module.css';

interface TileProps extends Omit<ComponentProps<'input'>, 'className' | 'type'> {
  /** For a word that says all, without a picture beside it: it stands in the middle, and is filled when it is chosen. */
  middle?: boolean;
}

/** One of several that exclude each other, as large as a thumb. */
export function Tile({ middle = false, children, ...input }: TileProps) {
  return (
    <label className={middle ? `${styles.tile} ${styles.middle}` : styles.tile}>
      <input type="radio" {...input} />
      {children}
    </label>
  );
}
