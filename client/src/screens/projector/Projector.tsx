// The room's own screen: a window without controls that is read from ten metres and follows what the facilitator does.
import { t } from '@lingui/core/macro';
import { useEffect, useMemo } from 'react';
import { createLiveClient } from '../../api/client';
import { useConnection } from '../../api/connection';
import { graphql, type ResultOf } from '../../api/graphql';
import { useLiveFrame } from '../../api/useLiveFrame';
import { usePublicUrl } from '../../api/usePublicUrl';
import { DeadLink, Opening } from '../../design/LinkGate';
import { useCapabilityFromAddress } from '../../device/useCapabilityFromAddress';
import { stageFields } from '../../results/fragments';
import { Screen } from './Screen';

const stageFrames = graphql(`subscription StageFrames($language: Language) { stage(language: $language) { ...StageFields } }`, [
  stageFields,
]);
const stageIn = (data: ResultOf<typeof stageFrames>) => data.stage;

export default function Projector({ workshopId }: { workshopId: string | undefined }) {
  const { secret, keep } = useCapabilityFromAddress('projector', workshopId);
  if (!secret) return <DeadLink opens={itself()} refusal={null} />;
  return <LiveProjector secret={secret} keep={keep} />;
}

function LiveProjector({ secret, keep }: { secret: string; keep: (workshopId: string) => void }) {
  const live = useMemo(() => createLiveClient(secret), [secret]);
  const connection = useConnection(live.connection);
  const publicUrl = usePublicUrl(live);
  const { frame, refusal } = useLiveFrame(live, stageFrames, stageIn);
  const workshopId = frame?.workshopId;
  useEffect(() => {
    if (workshopId) keep(workshopId);
  }, [keep, workshopId]);
  if (refusal) return <DeadLink opens={itself()} refusal={refusal} />;
  if (!frame) return <Opening opens={itself()} connection={connection} />;
  return <Screen live={live} stage={frame} connection={connection} publicUrl={publicUrl} />;
}

function itself(): string {
  return t({
    message: 'the projector',
    context: 'what is opened',
    comment: 'Within “To open the projector, use …” and “Opening the projector…”',
  });
}
