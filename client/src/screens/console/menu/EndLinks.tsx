import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { counted } from '../../../results/figures';
import { revokeLinks } from '../documents';
import { useTask } from '../useTask';
import { forgetLink, type LinkKind, linkNames } from './links';
import { onlyTheOpener } from './onlyTheOpener';

interface EndLinksProps {
  live: LiveClient;
  kind: LinkKind;
  workshopId: string;
  /** The links are dead, also the one that this device held. */
  onEnded: () => void;
}

/** What ending them does, to whom. */
const consequences: Readonly<Record<LinkKind, string>> = {
  CO_FACILITATOR: 'Every console that was opened with one closes at once, and the links open nothing any more. Your own console stays.',
  PROJECTOR: 'Every projector page closes at once, also the one beside this console. Open the projector window again to show the workshop.',
  SUMMARY: 'The links open nothing any more. What somebody has loaded, printed or downloaded already stays with them.',
};

/** Ends all links of a kind, after a question that says what happens. */
export function EndLinks({ live, kind, workshopId, onEnded }: EndLinksProps) {
  const [asking, setAsking] = useState(false);
  const [ended, setEnded] = useState<number | null>(null);
  const ending = useTask();
  const names = `${linkNames[kind]}s`;

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
        aria-label={`End all ${names}…`}
        onClick={() => {
          ending.forget();
          setEnded(null);
          setAsking(true);
        }}
      >
        End all…
      </Button>
      <p role="status">{ended !== null && (ended === 0 ? `There were no ${names}.` : `${counted(ended, linkNames[kind])} ended ✓`)}</p>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`End all ${names}?`}
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Keep them
            </Button>
            <Button variant="danger" busy={ending.busy} onClick={end}>
              End them all
            </Button>
          </>
        }
      >
        <p>{consequences[kind]} You can make a new link any time.</p>
        {ending.refusal && <Notice tone="bad">{onlyTheOpener(ending.refusal, 'end links')}</Notice>}
      </Dialog>
    </>
  );
}
