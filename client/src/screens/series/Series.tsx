// The workshops of one team, side by side: what became of agreement, gaps and decisions, and what is due to be looked at again. For
// facilitators only: a summary's reader was given one workshop, not those before and after it.
import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useState } from 'react';
import { createLiveClient, type LiveClient } from '../../api/client';
import { connecting } from '../../api/connection';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';
import { RolesProvider } from '../../design/columnWords';
import { DeadLink, Opening } from '../../design/LinkGate';
import { useCapabilityFromAddress } from '../../device/useCapabilityFromAddress';
import { deckLanguage } from '../../languages/deckLanguage';
import { SeriesReport } from './SeriesReport';
import { type Series as SeriesData, seriesQuery } from './seriesQuery';

export default function Series({ workshopId }: { workshopId: string | undefined }) {
  const { secret, keep } = useCapabilityFromAddress('facilitator', workshopId);
  if (!secret) return <DeadLink opens={itself()} refusal={null} />;
  return <LoadedSeries secret={secret} keep={keep} />;
}

function LoadedSeries({ secret, keep }: { secret: string; keep: (workshopId: string) => void }) {
  const live = useMemo(() => createLiveClient(secret), [secret]);
  const { series, refusal } = useSeries(live);
  useEffect(() => {
    if (series) keep(series.workshopId);
  }, [series, keep]);
  if (refusal) return <DeadLink opens={itself()} refusal={refusal} />;
  if (!series) return <Opening opens={itself()} connection={connecting} />;
  return (
    <RolesProvider roles={series.roles} language={series.language}>
      <SeriesReport live={live} series={series} />
    </RolesProvider>
  );
}

function useSeries({ apollo }: LiveClient): { series: SeriesData | null; refusal: RefusalNotice | null } {
  const [series, setSeries] = useState<SeriesData | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const language = deckLanguage();
  useEffect(() => {
    let current = true;
    apollo.query({ query: seriesQuery, variables: { language } }).then(
      ({ data }) => current && data && setSeries(data.series),
      (error: unknown) => current && setRefusal(refusalFrom(error)),
    );
    return () => {
      current = false;
    };
  }, [apollo, language]);
  return { series, refusal };
}

function itself(): string {
  return t({ message: 'the series', context: 'what is opened', comment: 'Within “To open the series, use …” and “Opening the series…”' });
}
