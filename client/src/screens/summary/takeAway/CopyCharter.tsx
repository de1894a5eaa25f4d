import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../design/Button';
import type { WorkshopSummary } from '../summaryQuery';
import { charterToPaste } from './charterDocument';
import { copyRich } from './copyRich';

/** Copies the charter with its format and says so. Where the browser forbids copying, it shows the text, selected, to copy by hand. */
export function CopyCharter({ summary }: { summary: WorkshopSummary }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome === 'refused') field.current?.select();
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  async function copy() {
    const { html, plain } = charterToPaste(summary);
    setOutcome((await copyRich(html, plain)) ? 'copied' : 'refused');
  }
  return (
    <>
      <Button variant="secondary" wide onClick={copy}>
        {outcome === 'copied' ? 'Copied ✓' : 'Copy the charter'}
      </Button>
      <span className="spoken" role="status">
        {outcome === 'copied' ? 'Copied' : ''}
      </span>
      {outcome === 'refused' && (
        <textarea ref={field} readOnly rows={6} value={charterToPaste(summary).plain} aria-label="The charter: copy this text by hand" />
      )}
    </>
  );
}
