import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { CopyButton } from '../../../design/CopyButton';
import { Notice } from '../../../design/Notice';
import { consoleAddress, projectorAddress, summaryAddress } from '../../../device/addresses';
import { useTask } from '../useTask';
import { keptLink, type LinkKind, secretFor } from './links';
import { linkWords } from './linkWords';

interface LinkToHandOutProps {
  live: LiveClient;
  kind: LinkKind;
  workshopId: string;
  publicUrl: string | null;
}

const addresses: Readonly<Record<LinkKind, (base: string, secret: string) => string>> = {
  CO_FACILITATOR: consoleAddress,
  PROJECTOR: projectorAddress,
  SUMMARY: summaryAddress,
};

/** A link with its secret, to be copied: the one this device holds, or a new one when it is asked for. */
export function LinkToHandOut({ live, kind, workshopId, publicUrl }: LinkToHandOutProps) {
  const [secret, setSecret] = useState(() => keptLink(kind, workshopId));
  const issuing = useTask();
  const words = linkWords(kind);
  if (!secret) {
    return (
      <>
        <Button
          variant="secondary"
          busy={issuing.busy}
          onClick={() => issuing.run(async () => setSecret(await secretFor(live, kind, workshopId)))}
        >
          {words.make}
        </Button>
        {issuing.refusal && <Notice tone="bad">{issuing.refusal.message}</Notice>}
      </>
    );
  }
  return <CopyButton text={addresses[kind](publicUrl ?? location.origin, secret)}>{words.copy}</CopyButton>;
}
