import { Button } from '../../../design/Button';
import { CopyButton } from '../../../design/CopyButton';
import type { WorkshopSummary } from '../summaryQuery';
import { summaryAsCsv } from './exportCsv';
import { summaryAsJson } from './exportJson';
import { summaryAsMarkdown } from './exportMarkdown';
import { exportName } from './exportName';
import { saveFile } from './saveFile';
import styles from './TakeAway.module.css';

const formats = [
  { name: 'CSV', extension: 'csv', type: 'text/csv', text: summaryAsCsv },
  { name: 'Markdown', extension: 'md', type: 'text/markdown', text: summaryAsMarkdown },
  { name: 'JSON', extension: 'json', type: 'application/json', text: summaryAsJson },
] as const;

interface TakeAwayProps {
  summary: WorkshopSummary;
  /** The link to this summary, with its secret. */
  link: string;
}

/** Link, paper and files. Files are made on this device. */
export function TakeAway({ summary, link }: TakeAwayProps) {
  return (
    <div className={styles.actions}>
      <CopyButton text={link}>Copy the link</CopyButton>
      <Button variant="secondary" onClick={() => window.print()}>
        Print
      </Button>
      <fieldset className={styles.files}>
        <legend className="spoken">Download as a file</legend>
        {formats.map(({ name, extension, type, text }) => (
          <Button
            key={extension}
            variant="quiet"
            aria-label={`Download as ${name}`}
            onClick={() => saveFile(exportName(summary.title, summary.openedAt, extension), type, text(summary))}
          >
            <span aria-hidden="true">↓</span>
            {name}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
