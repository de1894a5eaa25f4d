// The hats are the columns' shapes: a round bowler for the deck's first role, a tall top hat for its second, the two overlapping for both,
// and a bare head for neither. Word, shape and colour always come together, so that nobody depends on colour.
import type { Hat } from '@two-hats/shared';
import styles from './HatMark.module.css';

interface HatMarkProps {
  hat: Hat;
  /** Height in CSS units; the text's own height when left out. */
  size?: string;
  /** Takes the colour of the text around it instead of the column's. */
  plain?: boolean;
}

/** A hat as decoration: the word beside it carries the meaning. */
export function HatMark({ hat, size = '1.15em', plain = false }: HatMarkProps) {
  return (
    <svg
      className={plain ? styles.plain : styles[hat.toLowerCase()]}
      viewBox="0 0 56 44"
      style={{ height: size }}
      aria-hidden="true"
      focusable="false"
    >
      <HatShapes hat={hat} />
    </svg>
  );
}

/** The same within a picture of 56 by 44. */
export function HatShapes({ hat }: { hat: Hat }) {
  return (
    <>
      {hat === 'FIRST' && <Bowler />}
      {hat === 'SECOND' && <TopHat />}
      {hat === 'BOTH' && (
        <>
          <g transform="translate(17 -1) scale(.72)" className={styles.behind}>
            <TopHat />
          </g>
          <g transform="translate(-3 13) scale(.72)" className={styles.front}>
            <Bowler />
          </g>
        </>
      )}
      {hat === 'NEITHER' && <BareHead />}
    </>
  );
}

function Bowler() {
  return (
    <>
      <path d="M13 29C13 14 19 7 28 7s15 7 15 22z" />
      <path d="M4 31c-1-3 2-4 4-3 6 3 34 3 40 0 2-1 5 0 4 3-2 5-12 7-24 7S6 36 4 31z" />
      <path className={styles.band} d="M13.2 24.5c9 2.4 20.6 2.4 29.6 0l.2 3.2c-9 2.6-21 2.6-30 0z" />
    </>
  );
}

function TopHat() {
  return (
    <>
      <path d="M14 3h28l-3 29H17z" />
      <rect x="5" y="31" width="46" height="7" rx="3.5" />
      <path className={styles.band} d="M16.1 23h23.8l-.5 4.5H16.6z" />
    </>
  );
}

function BareHead() {
  return <circle className={styles.bare} cx="28" cy="22" r="15" />;
}
