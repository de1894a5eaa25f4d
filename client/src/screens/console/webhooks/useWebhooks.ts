import { useCallback, useEffect, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { type Webhook, webhooksQuery } from './documents';

/** How often is asked again while something is on its way, in milliseconds. */
const askEvery = 1500;
/** What is tried later than this from now, in milliseconds, is not waited for. */
const soon = 60_000;

interface Webhooks {
  /** Null until they are read. */
  readonly webhooks: readonly Webhook[] | null;
  readonly refusal: RefusalNotice | null;
  /** Reads them again. */
  readonly refresh: () => Promise<void>;
}

/** The webhooks of a workshop: no frame carries them, so they are asked for, and again while a message is on its way. */
export function useWebhooks({ apollo }: LiveClient): Webhooks {
  const [webhooks, setWebhooks] = useState<readonly Webhook[] | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const refresh = useCallback(async () => {
    try {
      const { data } = await apollo.query({ query: webhooksQuery });
      if (!data) throw new Error('Webhooks were asked for without an answer');
      setWebhooks(data.webhooks);
      setRefusal(null);
    } catch (error) {
      setRefusal(refusalFrom(error));
    }
  }, [apollo]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    if (!webhooks?.some(isMoving)) return;
    const timer = setTimeout(refresh, askEvery);
    return () => clearTimeout(timer);
  }, [webhooks, refresh]);
  return { webhooks, refusal, refresh };
}

function isMoving({ last }: Webhook): boolean {
  return typeof last?.nextTryAt === 'string' && Date.parse(last.nextTryAt) < Date.now() + soon;
}
