import type { TadaDocumentNode } from 'gql.tada';
import { useEffect, useState } from 'react';
import type { Live } from './live';
import type { RefusalNotice } from './refusal';

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
  live: Live,
  document: TadaDocumentNode<Data, Record<string, never>>,
  frameIn: (data: Data) => Frame,
): LiveFrame<Frame> {
  const [state, setState] = useState<LiveFrame<Frame>>(nothingYet);
  useEffect(() => {
    setState(nothingYet);
    const show = (data: Data) => {
      const arrived = frameIn(data);
      setState((shown) => (shown.frame && shown.frame.revision >= arrived.revision ? shown : { frame: arrived, refusal: null }));
    };
    return live.follow({ next: show, refused: (refusal) => setState(({ frame }) => ({ frame, refusal })) }, document);
  }, [live, document, frameIn]);
  return state;
}

const nothingYet = { frame: null, refusal: null };
