import { counted } from '../../../results/figures';
import { AcceptAgreed } from '../charter/AcceptAgreed';
import { charterCounts } from '../charter/charterCounts';
import { OpenCards } from '../charter/OpenCards';
import type { Proposals } from '../charter/useProposals';
import type { ConsoleFrame } from '../documents';

interface CloseQuestionProps {
  charter: NonNullable<ConsoleFrame['charter']>;
  texts: ReadonlyMap<string, string>;
  /** The cards that the room can be led to. */
  inRound: readonly string[];
  unsaved: readonly string[];
  proposals: Proposals;
  onShow: (cardId: string) => void;
}

/** What closing leaves open, before it is done. */
export function CloseQuestion({ charter, texts, inRound, unsaved, proposals, onShow }: CloseQuestionProps) {
  const { total, decided, parked, proposed, open } = charterCounts(charter);
  const undecided = proposed + open;
  return (
    <>
      <p>
        {decided === total
          ? `All ${total} cards are decided.`
          : `${decided} of ${total} cards are decided${parked > 0 ? `, ${parked} parked` : ''}.`}{' '}
        Phones and projector say goodbye. Nothing is lost: you can reopen it any time.
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
          <AcceptAgreed charter={charter} texts={texts} toTalkAbout={[]} proposals={proposals} />
          <OpenCards charter={charter} texts={texts} inRound={inRound} unsaved={unsaved} onShow={onShow} />
        </>
      )}
    </>
  );
}
