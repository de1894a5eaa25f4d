import { t } from '@lingui/core/macro';
import { Lens } from '@two-hats/shared';

interface LensWords {
  /** The short name, for choices. */
  readonly name: string;
  readonly question: string;
  /** What asking it is good for. */
  readonly says: string;
}

/** What each lens asks, in the words of the product and the language on show. A facilitator's own question is the round's own text. */
export const lensWords: Readonly<Record<Exclude<Lens, typeof Lens.OWN>, LensWords>> = {
  [Lens.SHOULD]: {
    get name() {
      return t({ message: 'Should', context: 'lens' });
    },
    get question() {
      return t`Who should do it?`;
    },
    get says() {
      return t`As the team wants it to be. What the room agrees on becomes a proposal for the charter.`;
    },
  },
  [Lens.TODAY]: {
    get name() {
      return t({ message: 'Today', context: 'lens' });
    },
    get question() {
      return t`Who does it today?`;
    },
    get says() {
      return t`As it is: the distance to the wish is the work ahead. It proposes nothing for the charter.`;
    },
  },
  [Lens.VERSION_ONE]: {
    get name() {
      return t({ message: 'Version one', context: 'lens' });
    },
    get question() {
      return t`Who does it while we build version 1?`;
    },
    get says() {
      return t`Until the first release one person may well do both. It proposes nothing for the charter.`;
    },
  },
  [Lens.AFTER_RELEASE]: {
    get name() {
      return t({ message: 'After release', context: 'lens' });
    },
    get question() {
      return t`Who does it after the release?`;
    },
    get says() {
      return t`When there is a market to look after, and the two may part ways. It proposes nothing for the charter.`;
    },
  },
};

/** The question that a round asks. */
export function questionOf({ lens, question }: { readonly lens: Lens; readonly question: string | null }): string {
  return lens === Lens.OWN ? (question ?? '') : lensWords[lens].question;
}
