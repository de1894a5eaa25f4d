// The facilitator's screen: what to do next, who is in, how far the room is, and the cards one by one after the reveal.
import { t } from '@lingui/core/macro';
import { useEffect, useMemo } from 'react';
import { createLiveClient } from '../../api/client';
import { useConnection } from '../../api/connection';
import { useLiveFrame } from '../../api/useLiveFrame';
import { DeadLink, Opening } from '../../design/LinkGate';
import { rememberWorkshop } from '../../device/recent';
import { useCapabilityFromAddress } from '../../device/useCapabilityFromAddress';
import { consoleFrames, consoleIn } from './documents';
import { ConsoleLayout } from './frame/ConsoleLayout';
import { useDeletion } from './menu/useDeletion';
import { useLinkReplacement } from './menu/useLinkReplacement';

export default function Console({ workshopId }: { workshopId: string | undefined }) {
  const { secret, keep } = useCapabilityFromAddress('facilitator', workshopId);
  if (!secret) return <DeadLink opens={itself()} refusal={null} />;
  return <LiveConsole secret={secret} keep={keep} />;
}

function LiveConsole({ secret, keep }: { secret: string; keep: (workshopId: string) => void }) {
  const live = useMemo(() => createLiveClient(secret), [secret]);
  const connection = useConnection(live.connection);
  const { frame, refusal } = useLiveFrame(live, consoleFrames, consoleIn);
  const { deleting, deleteIt } = useDeletion(secret, live, frame?.stage ?? null);
  const workshopId = frame?.stage.workshopId;
  const { replacing, replaceLinks } = useLinkReplacement(secret, workshopId);
  const title = frame?.stage.title;
  const joinCode = frame?.stage.joinCode;
  useEffect(() => {
    if (!workshopId || title === undefined || !joinCode) return;
    keep(workshopId);
    rememberWorkshop({ workshopId, title, joinCode, role: 'facilitator' });
  }, [keep, workshopId, title, joinCode]);
  // While it is being deleted, or its links are replaced, the workshop lets nobody in, this console included.
  if (refusal && !deleting && !replacing) return <DeadLink opens={itself()} refusal={refusal} />;
  if (!frame) return <Opening opens={itself()} connection={connection} />;
  return <ConsoleLayout live={live} frame={frame} connection={connection} onDelete={deleteIt} onReplaceLinks={replaceLinks} />;
}

function itself(): string {
  return t({
    message: 'the console',
    context: 'what is opened',
    comment: 'Within “To open the console, use …” and “Opening the console…”',
  });
}
