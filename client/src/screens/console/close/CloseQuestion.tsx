import { counted } from '../../../results/figures';
import { AcceptAgreed } from '../charter/AcceptAgreed';
import { charterCounts } from '../charter/charterCounts';
import { OpenCards } from '../charter/OpenCards';
import type { Proposals } from '../charter/useProposals';
import type { ConsoleFrame } from '../documents';

interface CloseQuestionProps {
  charter: NonNullable<ConsoleFrame['charter']>;
  cards: readonly { readonly id: string; readonly text: string }[];
  unsaved: readonly string[];
  proposals: Proposals;
  onShow: (cardId: string) => void;
}

/** What closing leaves open, before it is done. */
export function CloseQuestion({ charter, cards, unsaved, proposals, onShow }: CloseQuestionProps) {
  const { total, decided, proposed, open } = charterCounts(charter);
  const undecided = total - decided;
  return (
    <>
      <p>
        {undecided === 0 ? `All ${total} cards are decided.` : `${decided} of ${total} cards are decided.`} Phones and projector say
        goodbye. Nothing is lost: you can reopen it any time.
      </p>
      {unsaved.length > 0 && (
        <p>
          <strong>On {counted(unsaved.length, 'card')} something is written that is not saved:</strong> it stays on this laptop and is not
          in the summary.
        </p>
      )}
      {undecided > 0 && (
        <>
          <p>
            {counted(open, 'card is', 'cards are')} open
            {proposed > 0 && `, and on ${counted(proposed, 'card')} the room proposes an owner. A proposal is not a decision`}:
          </p>
          <AcceptAgreed charter={charter} cards={cards} toTalkAbout={[]} proposals={proposals} />
          <OpenCards charter={charter} cards={cards} unsaved={unsaved} onShow={onShow} />
        </>
      )}
    </>
  );
}
