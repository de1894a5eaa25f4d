import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { CopyButton } from '../../../design/CopyButton';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { saveFile } from '../../../device/saveFile';
import { exportName } from '../../../results/exportName';
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
function takenFiles(): readonly TakenFile[] {
  return [
    { name: 'Jira', says: t`An issue per card, as CSV`, extension: 'csv', kind: 'jira', type: 'text/csv', text: summaryAsJira },
    { name: 'RACI', says: t`Who is accountable, as CSV`, extension: 'csv', kind: 'raci', type: 'text/csv', text: summaryAsRaci },
    { name: 'Markdown', says: t`For a wiki or a repository`, extension: 'md', type: 'text/markdown', text: summaryAsMarkdown },
    { name: 'CSV', says: t`Every count, for a spreadsheet`, extension: 'csv', type: 'text/csv', text: summaryAsCsv },
    { name: 'JSON', says: t`Everything, for programs`, extension: 'json', type: 'application/json', text: summaryAsJson },
  ];
}

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
      <Button onClick={() => window.print()}>{t({ message: 'Print', comment: 'Button' })}</Button>
      <Button variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t({ message: 'Take it along…', comment: 'Button: opens the list of files that the summary can be taken along as' })}
      </Button>
      <CopyButton text={link}>{t`Copy the link`}</CopyButton>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t({ message: 'Take it along', comment: 'Title over the files that the summary can be taken along as' })}
        actions={<Button onClick={() => setOpen(false)}>{t`Done`}</Button>}
      >
        <ul className={styles.ways}>
          <Way says={t`The charter with its format, for Confluence, Word or a mail`}>
            <CopyCharter summary={summary} />
          </Way>
          {/* A calendar without a day would be a button that does nothing. */}
          {days > 0 && (
            <Way says={plural(days, { one: '# day to look again, as an all-day event', other: '# days to look again, as all-day events' })}>
              <Button
                variant="secondary"
                wide
                aria-label={downloadWords(t`Calendar`)}
                onClick={() => saveFile(exportName(title, openedAt, 'ics'), 'text/calendar', summaryAsCalendar(summary, new Date()))}
              >
                {t`Calendar`}
              </Button>
            </Way>
          )}
          <Way says={t`These cards with your answers as the key, for another workshop to be compared with`}>
            <KeepAsDeck summary={summary} />
          </Way>
          {takenFiles().map((file) => (
            <Way key={file.name} says={file.says}>
              <Button variant="secondary" wide aria-label={downloadWords(file.name)} onClick={() => void save(file)}>
                {file.name}
              </Button>
            </Way>
          ))}
        </ul>
        <label className={styles.choice}>
          <input type="checkbox" checked={withReasons} onChange={(event) => setWithReasons(event.target.checked)} />
          {t`With the reasons that people gave: in Markdown, CSV and JSON`}
        </label>
        {refusal && <Notice tone="warn">{refusal.message}</Notice>}
      </Dialog>
    </div>
  );
}

function downloadWords(format: string): string {
  return t({ message: `Download as ${format}`, comment: 'Name of a button, e.g. “Download as Jira”, “Download as Calendar”' });
}
