import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { CopyButton } from '../../../design/CopyButton';
import { Notice } from '../../../design/Notice';
import { consoleAddress, here, pictureAddress, projectorAddress, summaryAddress } from '../../../device/addresses';
import { useTask } from '../useTask';
import { keptLink, type LinkKind, secretFor } from './links';
import { linkWords } from './linkWords';

interface LinkToHandOutProps {
  live: LiveClient;
  kind: LinkKind;
  workshopId: string;
  publicUrl: string | null;
  /** Which picture, as in its address. */
  picture?: string;
}

/** A link with its secret, to be copied: the one this device holds, or a new one when it is asked for. */
export function LinkToHandOut({ live, kind, workshopId, publicUrl, picture }: LinkToHandOutProps) {
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
  const address = addressOf(kind, publicUrl ?? here(), secret, picture);
  return (
    <>
      <CopyButton text={address}>{words.copy}</CopyButton>
      {(kind === 'PROJECTOR' || kind === 'PICTURES') && <CopyButton text={frameOf(address)}>{t`Copy the code for a web page`}</CopyButton>}
    </>
  );
}

function addressOf(kind: LinkKind, base: string, secret: string, picture = 'role-map'): string {
  switch (kind) {
    case 'CO_FACILITATOR':
      return consoleAddress(base, secret);
    case 'PROJECTOR':
      return projectorAddress(base, secret);
    case 'SUMMARY':
      return summaryAddress(base, secret);
    case 'PICTURES':
      return pictureAddress(base, picture, secret);
  }
}

/** What shows the page within another one, as wide as there is room. Secrets have no letter that HTML would take for something else. */
function frameOf(address: string): string {
  return `<iframe src="${address}" title="Two Hats" style="width: 100%; aspect-ratio: 16 / 9; border: 0" loading="lazy" allow="fullscreen"></iframe>`;
}
