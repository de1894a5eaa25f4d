import { useState } from 'react';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { onlyTheOpener } from './onlyTheOpener';

interface ReplaceLinksProps {
  /** Replaces them and opens this console again. @returns why it was refused */
  onReplace: () => Promise<RefusalNotice | null>;
}

/** For a console's link that got into the wrong hands: ends it with all others like it, after a question that says what happens. */
export function ReplaceLinks({ onReplace }: ReplaceLinksProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);

  async function replace() {
    setBusy(true);
    setRefusal(await onReplace());
    setBusy(false);
  }

  return (
    <>
      <Button
        variant="quiet"
        onClick={() => {
          setRefusal(null);
          setAsking(true);
        }}
      >
        Replace the console’s link…
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Replace the console’s link?"
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button variant="danger" busy={busy} onClick={replace}>
              Replace it
            </Button>
          </>
        }
      >
        <p>
          Every console closes at once, also those of co-facilitators and your own on other devices, and their links open nothing any more.
          This one opens again with a new link, which this device keeps.
        </p>
        {refusal && <Notice tone="bad">{onlyTheOpener(refusal, 'replace its link')}</Notice>}
      </Dialog>
    </>
  );
}
