import { plural, t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
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
  const standing =
    decided === total
      ? plural(total, { one: 'The one card is decided.', other: 'All # cards are decided.' })
      : parked > 0
        ? t`${decided} of ${total} cards are decided, ${parked} parked.`
        : t`${decided} of ${total} cards are decided.`;
  return (
    <>
      <p>
        {standing} {t`Phones and projector say goodbye. Nothing is lost: you can reopen it any time.`}
      </p>
      {unsaved.length > 0 && (
        <p>
          <Plural
            value={unsaved.length}
            one={
              <Trans>
                <strong>On # card something is written that is not saved:</strong> it stays on this laptop and is not in the summary.
              </Trans>
            }
            other={
              <Trans>
                <strong>On # cards something is written that is not saved:</strong> it stays on this laptop and is not in the summary.
              </Trans>
            }
          />
        </p>
      )}
      {undecided > 0 && (
        <>
          <p>
            {plural(open, { one: '# card is open.', other: '# cards are open.' })}{' '}
            {proposed > 0 &&
              plural(proposed, {
                one: 'On # card the room proposes an owner. A proposal is not a decision:',
                other: 'On # cards the room proposes an owner. A proposal is not a decision:',
              })}
          </p>
          <AcceptAgreed charter={charter} texts={texts} toTalkAbout={[]} proposals={proposals} />
          <OpenCards charter={charter} texts={texts} inRound={inRound} unsaved={unsaved} onShow={onShow} />
        </>
      )}
    </>
  );
}
