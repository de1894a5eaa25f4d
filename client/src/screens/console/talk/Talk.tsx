import type { WalkOrder } from '@two-hats/shared';
import { Notice } from '../../../design/Notice';
import type { RevealFrame } from '../../../results/fragments';
import type { ConsoleFrame } from '../documents';
import { CardTalk } from './CardTalk';
import type { Decisions } from './decisions';
import { OrderChoice } from './OrderChoice';
import { Overview } from './Overview';

interface TalkProps {
  frame: ConsoleFrame;
  reveal: RevealFrame;
  decisions: Decisions;
  onShow: (cardId: string | null) => void;
  onOrder: (order: WalkOrder) => void;
}

/** The room's result: all cards, or the one that the room talks about. */
export function Talk({ frame: { stage, charter, columnsToDecideFor }, reveal, decisions, onShow, onOrder }: TalkProps) {
  const order = <OrderChoice order={reveal.walkOrder} onOrder={onOrder} />;
  const card = stage.cards.find(({ id }) => id === reveal.currentCardId);
  const entry = charter?.find(({ cardId }) => cardId === card?.id);
  return (
    <>
      {reveal.stands && (
        <Notice>
          These are the results of the last reveal. Fewer than three people changed something since, and new totals would tell what they
          changed.
        </Notice>
      )}
      {card ? (
        <CardTalk
          card={card}
          stage={stage}
          reveal={reveal}
          owners={columnsToDecideFor}
          proposed={entry?.basis === 'PROPOSED' ? entry.owner : null}
          decisions={decisions}
          order={order}
          onShow={onShow}
        />
      ) : (
        <Overview stage={stage} reveal={reveal} order={order} onShow={onShow} />
      )}
    </>
  );
}
