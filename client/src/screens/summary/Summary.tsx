// What stays of a workshop: the headline in words, then figures, then the charter. Read on a screen, on paper, or taken along as a file.
import { t } from '@lingui/core/macro';
import { isRevealed } from '@two-hats/shared';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { createLiveClient } from '../../api/client';
import { connecting } from '../../api/connection';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';
import { usePublicUrl } from '../../api/usePublicUrl';
import { Button } from '../../design/Button';
import { RolesProvider } from '../../design/columnWords';
import { DeadLink, Opening } from '../../design/LinkGate';
import { Page } from '../../design/Page';
import { ScreenTitle } from '../../design/ScreenTitle';
import { here, summaryAddress } from '../../device/addresses';
import { rememberWorkshop } from '../../device/recent';
import { keptSecret } from '../../device/secrets';
import { useCapabilityFromAddress } from '../../device/useCapabilityFromAddress';
import { deckLanguage } from '../../languages/deckLanguage';
import { Report } from './Report';
import { saidReasons } from './reasons/saidReasons';
import { summaryQuery, type WorkshopSummary } from './summaryQuery';

/** For facilitators only: readers do not load it. */
const CharterEditing = lazy(() => import('./editing/CharterEditing'));

export default function Summary({ workshopId }: { workshopId: string | undefined }) {
  const { secret, keep } = useCapabilityFromAddress('summary', workshopId);
  if (!secret) return <DeadLink opens={whatOpens()} refusal={null} />;
  return <LoadedSummary secret={secret} keep={keep} />;
}

function LoadedSummary({ secret, keep }: { secret: string; keep: (workshopId: string) => void }) {
  const live = useMemo(() => createLiveClient(secret), [secret]);
  const { apollo } = live;
  const publicUrl = usePublicUrl(live);
  const [summary, setSummary] = useState<WorkshopSummary | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [loading, setLoading] = useState(false);
  const language = deckLanguage();

  const load = useCallback(async () => {
    setLoading(true);
    try {
      const { data } = await apollo.query({ query: summaryQuery, variables: { language } });
      if (!data) throw new Error('The summary was answered without its result');
      setSummary(data.summary);
      setRefusal(null);
      keep(data.summary.workshopId);
      // The join code is no business of a reader: the summary does not carry it.
      rememberWorkshop({ workshopId: data.summary.workshopId, title: data.summary.title, joinCode: '', role: 'reader' });
    } catch (error) {
      setRefusal(refusalFrom(error));
    } finally {
      setLoading(false);
    }
  }, [apollo, keep, language]);
  useEffect(() => void load(), [load]);

  const link = summaryAddress(publicUrl ?? here(), secret);
  if (summary) {
    const report = (
      <Report
        summary={summary}
        link={link}
        refusal={refusal}
        loading={loading}
        onLoad={load}
        onReasons={() => saidReasons(live, summary.rounds)}
      />
    );
    const facilitator = isRevealed(summary.phase) ? keptSecret('facilitator', summary.workshopId) : null;
    return (
      <RolesProvider roles={summary.roles} language={summary.language}>
        {facilitator ? (
          // Not the report meanwhile: it would be another one afterwards, and whatever somebody had opened in it would be closed again.
          <Suspense fallback={<Opening opens={whatOpens()} connection={connecting} />}>
            <CharterEditing secret={facilitator} summary={summary} onAnswered={load}>
              {report}
            </CharterEditing>
          </Suspense>
        ) : (
          report
        )}
      </RolesProvider>
    );
  }
  if (!refusal) return <Opening opens={whatOpens()} connection={connecting} />;
  if (refusal.code !== 'WRONG_PHASE' && !refusal.retryable) return <DeadLink opens={whatOpens()} refusal={refusal} />;
  const early = refusal.code === 'WRONG_PHASE';
  return (
    <Page narrow>
      <ScreenTitle>{early ? t`There is no summary yet` : t`The summary cannot be loaded`}</ScreenTitle>
      <p>{early ? t`It appears when the facilitator reveals the first round. This link stays good: come back then.` : refusal.message}</p>
      <p>
        <Button busy={loading} onClick={load}>
          {t({ message: 'Look again', context: 'reload' })}
        </Button>
      </p>
    </Page>
  );
}

function whatOpens(): string {
  return t({ message: 'the summary', comment: 'In “To open the summary, use the whole link …” and “Opening the summary…”' });
}
