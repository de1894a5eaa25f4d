import { t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import { memo, type RefObject } from 'react';
import { ColumnWord } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import { useLanguage } from '../../../languages/useLanguage';
import styles from './ColumnButtons.module.css';

interface ColumnButtonsProps {
  columns: readonly Column[];
  /** Where the card on the table lies; null when it lies nowhere yet. */
  chosen: Column | null;
  /** The column that a dragged card hangs over. */
  target: Column | null;
  /** Filled with the buttons, so that a dragged card finds them. */
  elements: RefObject<Map<Column, HTMLElement>>;
  /** @param at the time of the event (`timeStamp`) */
  onChoose: (column: Column, at: number) => unknown;
  /** Whether single keys are shortcuts. */
  keys: boolean;
}

/** The columns at thumb height. Their silhouettes are the hats': a dome, a tall block, half of each, and an empty outline. */
export const ColumnButtons = memo(function ColumnButtons({ columns, chosen, target, elements, onChoose, keys }: ColumnButtonsProps) {
  useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are actions.
    <div className={styles.columns} role="group" aria-label={t`Put the card into`}>
      {columns.map((column, index) => (
        <button
          key={column}
          ref={(element) => {
            if (element) elements.current.set(column, element);
            else elements.current.delete(column);
          }}
          type="button"
          className={[
            styles.column,
            styles[column.toLowerCase()],
            index < 2 ? '' : styles.small,
            target === column ? styles.target : '',
          ].join(' ')}
          aria-pressed={chosen === column}
          aria-keyshortcuts={keys ? String(index + 1) : undefined}
          data-other-chosen={chosen !== null && chosen !== column ? '' : undefined}
          onClick={({ timeStamp }) => onChoose(column, timeStamp)}
        >
          <HatMark hat={column} size="var(--hat)" plain />
          <span>
            <ColumnWord column={column} />
          </span>
          {chosen === column && (
            <svg className={styles.check} viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2.5 8.5l3.5 3.5 7.5-8" />
            </svg>
          )}
        </button>
      ))}
    </div>
  );
});
