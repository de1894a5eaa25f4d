import type { ReactNode } from 'react';
import styles from './TableBehind.module.css';

interface TableBehindProps {
  /** What the table holds. */
  caption: string;
  heads: readonly string[];
  /** The first cell of each row is its heading. */
  rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
  /** Shown at once instead of behind a line that opens it. */
  open?: boolean;
}

/** The figures of a chart as a table, for those who want them exactly, or who do not see the chart. */
export function TableBehind({ caption, heads, rows, open = false }: TableBehindProps) {
  const table = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...rest] }) => (
            <tr key={id}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are.
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
  if (open) return table;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>The table behind this</summary>
      {table}
    </details>
  );
}
