import { useState } from 'react';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { CopyButton } from '../../../design/CopyButton';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { saveFile } from '../../../device/saveFile';
import { exportName } from '../../../results/exportName';
import { counted } from '../../../results/figures';
import type { SaidReason } from '../reasons/saidReasons';
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

interface TakenFile {
  readonly name: string;
  readonly says: string;
  readonly extension: 'csv' | 'md' | 'json';
  readonly kind?: 'raci' | 'jira';
  readonly type: string;
  /** @param reasons null leaves them out */
  readonly text: (summary: WorkshopSummary, reasons: readonly SaidReason[] | null) => string;
}

/** Files, in the order in which a team needs them. */
const files: readonly TakenFile[] = [
  { name: 'Jira', says: 'An issue per card, as CSV', extension: 'csv', kind: 'jira', type: 'text/csv', text: summaryAsJira },
  { name: 'RACI', says: 'Who is accountable, as CSV', extension: 'csv', kind: 'raci', type: 'text/csv', text: summaryAsRaci },
  { name: 'Markdown', says: 'For a wiki or a repository', extension: 'md', type: 'text/markdown', text: summaryAsMarkdown },
  { name: 'CSV', says: 'Every count, for a spreadsheet', extension: 'csv', type: 'text/csv', text: summaryAsCsv },
  { name: 'JSON', says: 'Everything, for programs', extension: 'json', type: 'application/json', text: summaryAsJson },
];

interface TakeAwayProps {
  summary: WorkshopSummary;
  /** The link to this summary, with its secret. */
  link: string;
  /** Reads what people said why. */
  onReasons: () => Promise<readonly SaidReason[]>;
}

/** Link, paper, clipboard and files. Files are made on this device. */
export function TakeAway({ summary, link, onReasons }: TakeAwayProps) {
  const [open, setOpen] = useState(false);
  const [withReasons, setWithReasons] = useState(false);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const days = daysToLookAgain(summary).length;
  const { title, openedAt } = summary;

  async function save({ extension, kind, type, text }: TakenFile) {
    setRefusal(null);
    try {
      const reasons = withReasons ? await onReasons() : null;
      saveFile(exportName(title, openedAt, extension, kind), type, text(summary, reasons));
    } catch (error) {
      setRefusal(refusalFrom(error));
    }
  }

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
          {files.map((file) => (
            <Way key={file.name} says={file.says}>
              <Button variant="secondary" wide aria-label={`Download as ${file.name}`} onClick={() => void save(file)}>
                {file.name}
              </Button>
            </Way>
          ))}
        </ul>
        <label className={styles.choice}>
          <input type="checkbox" checked={withReasons} onChange={(event) => setWithReasons(event.target.checked)} />
          With the reasons that people gave: in Markdown, CSV and JSON
        </label>
        {refusal && <Notice tone="warn">{refusal.message}</Notice>}
      </Dialog>
    </div>
  );
}
