import { t } from '@lingui/core/macro';
import { Button } from '../../../design/Button';
import { useCopying } from '../../../design/useCopying';
import { useSaid } from '../../../spoken/useSaid';
import type { WorkshopSummary } from '../summaryQuery';
import { charterToPaste } from './charterDocument';
import { copyRich } from './copyRich';

/** Copies the charter with its format and says so. Where the browser forbids copying, it shows the text, selected, to copy by hand. */
export function CopyCharter({ summary }: { summary: WorkshopSummary }) {
  const { outcome, field, run } = useCopying<HTMLTextAreaElement>();
  useSaid(outcome === 'copied' ? t`Copied` : null, 'copying');
  function copy() {
    const { html, plain } = charterToPaste(summary);
    return run(() => copyRich(html, plain));
  }
  return (
    <>
      <Button variant="secondary" wide onClick={copy}>
        {outcome === 'copied' ? t`Copied ✓` : t`Copy the charter`}
      </Button>
      {outcome === 'refused' && (
        <textarea ref={field} readOnly rows={6} value={charterToPaste(summary).plain} aria-label={t`The charter: copy this text by hand`} />
      )}
    </>
  );
}
