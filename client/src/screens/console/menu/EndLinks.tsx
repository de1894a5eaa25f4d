import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { revokeLinks } from '../documents';
import { useTask } from '../useTask';
import { forgetLink, type LinkKind } from './links';
import { linkWords } from './linkWords';
import { onlyTheOpener } from './onlyTheOpener';

interface EndLinksProps {
  live: LiveClient;
  kind: LinkKind;
  workshopId: string;
  /** The links are dead, also the one that this device held. */
  onEnded: () => void;
}

/** Ends all links of a kind, after a question that says what happens. */
export function EndLinks({ live, kind, workshopId, onEnded }: EndLinksProps) {
  const [asking, setAsking] = useState(false);
  const [ended, setEnded] = useState<number | null>(null);
  const ending = useTask();
  const words = linkWords(kind);

  async function end() {
    const done = await ending.run(async () => {
      const { data } = await live.apollo.mutate({ mutation: revokeLinks, variables: { kind } });
      if (!data) throw new Error('Links were ended without an answer');
      setEnded(data.revokeLinks.count);
    });
    if (!done) return;
    forgetLink(kind, workshopId);
    onEnded();
    setAsking(false);
  }

  return (
    <>
      <Button
        variant="quiet"
        aria-label={words.endAll}
        onClick={() => {
          ending.forget();
          setEnded(null);
          setAsking(true);
        }}
      >
        {t({ message: 'End all…', comment: 'Button: ends all links of a kind, after a question' })}
      </Button>
      <p role="status">{ended !== null && words.ended(ended)}</p>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.endAllQuestion}
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {t({ message: 'Keep them', comment: 'Button: no link is ended' })}
            </Button>
            <Button variant="danger" busy={ending.busy} onClick={end}>
              {t`End them all`}
            </Button>
          </>
        }
      >
        <p>
          {words.endingDoes} {t`You can make a new link any time.`}
        </p>
        {ending.refusal && (
          <Notice tone="bad">
            {onlyTheOpener(ending.refusal, t`Only the facilitator who opened this workshop can end links. Ask them to do it.`)}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
