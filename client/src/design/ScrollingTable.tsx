import type { ReactNode } from 'react';
import styles from './ScrollingTable.module.css';

interface ScrollingTableProps {
  /** What the table holds, for screen readers. */
  caption: string;
  /** It is for screen readers only: a picture beside it shows the same. */
  spoken?: boolean | undefined;
  /** Head and body. */
  children: ReactNode;
}

/** A table that scrolls by itself where the screen is narrower, so that the page does not. */
export function ScrollingTable({ caption, spoken = false, children }: ScrollingTableProps) {
  if (spoken) {
    return (
      <div className="spoken">
        <table>
          <caption>{caption}</caption>
          {children}
        </table>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="spoken">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
