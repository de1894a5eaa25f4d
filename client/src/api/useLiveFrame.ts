import type { Language } from '@two-hats/shared';
import type { TadaDocumentNode } from 'gql.tada';
import { useEffect, useState } from 'react';
import { deckLanguage } from '../languages/deckLanguage';
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
 * It comes in the language of the device; while another one is on its way, the frame before stays.
 *
 * @param document a subscription that takes a `language`; must be a constant, as a new one starts over
 * @param frameIn takes the frame out of the subscription's data; must be a constant too
 */
export function useLiveFrame<Data, Frame extends { readonly revision: number }>(
  live: Live,
  document: TadaDocumentNode<Data, { language?: Language | null | undefined }>,
  frameIn: (data: Data) => Frame,
): LiveFrame<Frame> {
  const [state, setState] = useState<LiveFrame<Frame>>(nothingYet);
  const language = deckLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown of another view is nothing of this one.
  useEffect(() => setState(nothingYet), [live, document, frameIn]);
  useEffect(() => {
    let isFirst = true;
    const show = (data: Data) => {
      const arrived = frameIn(data);
      // The same revision in another language is news.
      if (isFirst) setState({ frame: arrived, refusal: null });
      isFirst = false;
      setState((shown) => (shown.frame && shown.frame.revision >= arrived.revision ? shown : { frame: arrived, refusal: null }));
    };
    return live.follow({ next: show, refused: (refusal) => setState(({ frame }) => ({ frame, refusal })) }, document, { language });
  }, [live, document, frameIn, language]);
  return state;
}

const nothingYet = { frame: null, refusal: null };
