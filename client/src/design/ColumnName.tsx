import type { Column } from '@two-hats/shared';
import styles from './ColumnName.module.css';
import { useColumnWords } from './columnWords';
import { HatMark } from './HatMark';

interface ColumnNameProps {
  column: Column;
  /** A filled pill instead of coloured text. */
  pill?: boolean;
}

/** A column by hat, word and colour. */
export function ColumnName({ column, pill = false }: ColumnNameProps) {
  const words = useColumnWords();
  return (
    <span className={`${styles.name} ${styles[column.toLowerCase()]} ${pill ? styles.pill : ''}`}>
      <HatMark hat={column} plain />
      {words[column]}
    </span>
  );
}
