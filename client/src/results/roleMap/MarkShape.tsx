import type { Column, Outcome } from '@two-hats/shared';
import styles from './MarkShape.module.css';

interface MarkShapeProps {
  /** The column that the shape stands for; null for none. */
  shape: Column | null;
  /** How far the room is of one mind: filled, light, or an open dashed outline. */
  outcome: Outcome | null;
  /** Half of its width, in units of the picture. */
  radius: number;
}

/**
 * A mark, around the origin: round for the first role, square for the second, half of each for both, a diamond for neither. As the hats, it is
 * told apart by shape and by fill, so that nobody depends on colour.
 */
export function MarkShape({ shape, outcome, radius }: MarkShapeProps) {
  return (
    <path
      className={`${styles.mark} ${styles[(shape ?? 'none').toLowerCase()]} ${styles[(outcome ?? 'none').toLowerCase()]}`}
      d={pathOf(shape, radius - strokeOf(radius) / 2)}
      strokeWidth={strokeOf(radius)}
      strokeDasharray={outcome === 'AGREED' || outcome === 'LEANING' ? undefined : `${radius * 0.32} ${radius * 0.22}`}
    />
  );
}

function strokeOf(radius: number): number {
  return Math.max(1.5, radius * 0.14);
}

function pathOf(shape: Column | null, r: number): string {
  const c = r * 0.32;
  switch (shape) {
    case 'SECOND':
      return `M${-r + c} ${-r}H${r - c}Q${r} ${-r} ${r} ${-r + c}V${r - c}Q${r} ${r} ${r - c} ${r}H${-r + c}Q${-r} ${r} ${-r} ${r - c}V${-r + c}Q${-r} ${-r} ${-r + c} ${-r}Z`;
    case 'BOTH':
      return `M0 ${-r}A${r} ${r} 0 0 1 0 ${r}H${-r + c}Q${-r} ${r} ${-r} ${r - c}V${-r + c}Q${-r} ${-r} ${-r + c} ${-r}Z`;
    case 'NEITHER':
      return `M0 ${-r * 1.08}L${r * 1.08} 0L0 ${r * 1.08}L${-r * 1.08} 0Z`;
    default:
      return `M${-r} 0A${r} ${r} 0 0 1 ${r} 0A${r} ${r} 0 0 1 ${-r} 0Z`;
  }
}
