import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useEffect, useState } from 'react';
import type { LiveClient } from './client';
import { type RefusalNotice, refusalFrom } from './refusal';

interface LiveFrame<Frame> {
  /** The newest frame, also while the connection is lost; null until the first one. */
  frame: Frame | null;
  /** Why there will be no more frames; null while there may be. */
  refusal: RefusalNotice | null;
}

/**
 * Follows a live view. Every frame is whole, so the newest revision replaces what was there and an older one that arrives late is
 * dropped.
 *
 * @param document a subscription; must be a constant, as a new one starts over
 * @param frameIn takes the frame out of the subscription's data; must be a constant too
 */
export function useLiveFrame<Data, Frame extends { readonly revision: number }>(
  live: LiveClient,
  document: TypedDocumentNode<Data, OperationVariables>,
  frameIn: (data: Data) => Frame,
): LiveFrame<Frame> {
  const [state, setState] = useState<LiveFrame<Frame>>(nothingYet);
  useEffect(() => {
    setState(nothingYet);
    const subscription = live.apollo.subscribe({ query: document, fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data, error }) => {
        if (error) {
          const refusal = refusalFrom(error);
          // The next frame may be fine again; only what trying again cannot mend ends the view.
          if (!refusal.retryable) setState(({ frame }) => ({ frame, refusal }));
        } else if (data) {
          const arrived = frameIn(data as Data);
          setState((shown) => (shown.frame && shown.frame.revision >= arrived.revision ? shown : { frame: arrived, refusal: null }));
        }
      },
      error: (cause: unknown) => setState(({ frame }) => ({ frame, refusal: refusalFrom(cause) })),
    });
    return () => subscription.unsubscribe();
  }, [live, document, frameIn]);
  return state;
}

const nothingYet = { frame: null, refusal: null };
