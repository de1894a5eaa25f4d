import { useState } from 'react';
import { Button } from '../../../design/Button';
import { CopyButton } from '../../../design/CopyButton';
import { Dialog } from '../../../design/Dialog';
import { saveFile } from '../../../device/saveFile';
import { exportName } from '../../../results/exportName';
import { counted } from '../../../results/figures';
import type { WorkshopSummary } from '../summaryQuery';
import { CopyCharter } from './CopyCharter';
import { daysToLookAgain, summaryAsCalendar } from './exportCalendar';
import { summaryAsCsv } from './exportCsv';
import { summaryAsJira } from './exportJira';
import { summaryAsJson } from './exportJson';
import { summaryAsMarkdown } from './exportMarkdown';
import { summaryAsRaci } from './exportRaci';
import { KeepAsDeck } from './KeepAsDeck';
import styles from './TakeAway.module.css';
import { Way } from './Way';

/** Files, in the order in which a team needs them. */
const files = [
  { name: 'Jira', says: 'An issue per card, as CSV', extension: 'csv', kind: 'jira', type: 'text/csv', text: summaryAsJira },
  { name: 'RACI', says: 'Who is accountable, as CSV', extension: 'csv', kind: 'raci', type: 'text/csv', text: summaryAsRaci },
  { name: 'Markdown', says: 'For a wiki or a repository', extension: 'md', type: 'text/markdown', text: summaryAsMarkdown },
  { name: 'CSV', says: 'Every count, for a spreadsheet', extension: 'csv', type: 'text/csv', text: summaryAsCsv },
  { name: 'JSON', says: 'Everything, for programs', extension: 'json', type: 'application/json', text: summaryAsJson },
] as const;

interface TakeAwayProps {
  summary: WorkshopSummary;
  /** The link to this summary, with its secret. */
  link: string;
}

/** Link, paper, clipboard and files. Files are made on this device. */
export function TakeAway({ summary, link }: TakeAwayProps) {
  const [open, setOpen] = useState(false);
  const days = daysToLookAgain(summary).length;
  const { title, openedAt } = summary;
  return (
    <div className={styles.actions}>
      <Button onClick={() => window.print()}>Print</Button>
      <Button variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Take it along…
      </Button>
      <CopyButton text={link}>Copy the link</CopyButton>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Take it along"
        actions={<Button onClick={() => setOpen(false)}>Done</Button>}
      >
        <ul className={styles.ways}>
          <Way says="The charter with its format, for Confluence, Word or a mail">
            <CopyCharter summary={summary} />
          </Way>
          {/* A calendar without a day would be a button that does nothing. */}
          {days > 0 && (
            <Way says={`${counted(days, 'day')} to look again, as all-day events`}>
              <Button
                variant="secondary"
                wide
                aria-label="Download as Calendar"
                onClick={() => saveFile(exportName(title, openedAt, 'ics'), 'text/calendar', summaryAsCalendar(summary, new Date()))}
              >
                Calendar
              </Button>
            </Way>
          )}
          <Way says="These cards with your answers as the key, for another workshop to be compared with">
            <KeepAsDeck summary={summary} />
          </Way>
          {files.map(({ name, says, extension, type, text, ...file }) => (
            <Way key={name} says={says}>
              <Button
                variant="secondary"
                wide
                aria-label={`Download as ${name}`}
                onClick={() =>
                  saveFile(exportName(title, openedAt, extension, 'kind' in file ? file.kind : undefined), type, text(summary))
                }
              >
                {name}
              </Button>
            </Way>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
