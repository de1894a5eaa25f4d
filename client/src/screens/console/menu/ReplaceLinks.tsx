import { t } from '@lingui/core/macro';
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
        {t`Replace the console’s link…`}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Replace the console’s link?`}
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {t({ message: 'Keep it', comment: 'Button: nothing is ended or deleted' })}
            </Button>
            <Button variant="danger" busy={busy} onClick={replace}>
              {t({ message: 'Replace it', comment: 'Button: the console gets a new link' })}
            </Button>
          </>
        }
      >
        <p>
          {t`Every console closes at once, also those of co-facilitators and your own on other devices, and their links open nothing any more. This one opens again with a new link, which this device keeps.`}
        </p>
        {refusal && (
          <Notice tone="bad">
            {onlyTheOpener(refusal, t`Only the facilitator who opened this workshop can replace its link. Ask them to do it.`)}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
