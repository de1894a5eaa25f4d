import type { Column } from '@two-hats/shared';
import fills from './fills.module.css';

/** The class that fills an area with a column's colour and pattern. */
export function fillOf(column: Column): string {
  return fills[column.toLowerCase()] ?? '';
}
