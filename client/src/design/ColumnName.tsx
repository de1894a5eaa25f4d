import type { Column } from '@two-hats/shared';
import styles from './ColumnName.module.css';
import { ColumnWord } from './columnWords';
import { HatMark } from './HatMark';

interface ColumnNameProps {
  column: Column;
  /** A filled pill instead of coloured text. */
  pill?: boolean;
}

/** A column by hat, word and colour. */
export function ColumnName({ column, pill = false }: ColumnNameProps) {
  return (
    <span className={`${styles.name} ${styles[column.toLowerCase()]} ${pill ? styles.pill : ''}`}>
      <HatMark hat={column} plain />
      <ColumnWord column={column} />
    </span>
  );
}
