import type { WalkOrder } from '@two-hats/shared';
import type { LiveClient } from '../../../api/client';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { CardTalk } from './CardTalk';
import { OrderChoice } from './OrderChoice';
import { Overview } from './Overview';

interface RevealedProps {
  live: LiveClient;
  stage: StageFrame;
  reveal: RevealFrame;
  onShow: (cardId: string | null) => void;
  onOrder: (order: WalkOrder) => void;
}

/** The room's result: all cards, or the one that the room talks about. */
export function Revealed({ live, stage, reveal, onShow, onOrder }: RevealedProps) {
  const order = <OrderChoice order={reveal.walkOrder} onOrder={onOrder} />;
  const card = stage.cards.find(({ id }) => id === reveal.currentCardId);
  if (!card) return <Overview stage={stage} reveal={reveal} order={order} onShow={onShow} />;
  return <CardTalk live={live} card={card} stage={stage} reveal={reveal} order={order} onShow={onShow} />;
}
