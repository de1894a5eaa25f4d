/** The four views with all their fields, and the types that come back: those of `shared`, but for times, which travel as text. */
import type { BallotView, ConsoleView, SummaryView } from '@two-hats/shared';

export type { StageView } from '@two-hats/shared';
export type Ballot = BallotView;
export type Console = Omit<ConsoleView, 'openedAt' | 'closedAt'> & { readonly openedAt: string; readonly closedAt: string | null };
export type Summary = Omit<SummaryView, 'openedAt' | 'closedAt'> & { readonly openedAt: string; readonly closedAt: string | null };

const agreementFields = 'meanWinnerShare alpha fleissKappa matchShare cohenKappa';
const resultFields =
  'cardId columns { column count share } placed winner tied winnerShare interval { low high } contention key matchShare matchesKey';
const cardFields = 'id text hint dimension';

export const stageFields = `
  revision workshopId title joinCode phase locked named columns deckTitle dimensions { id title } cards { ${cardFields} }
  round { number lens } participantCount doneCount sortedPercent
  reveal {
    ballotCount agreement { ${agreementFields} } results { ${resultFields} }
    explanations { cardId rationale section fromDiscussion } source { title author }
    walkOrder walk currentCardId decisions { cardId owner note }
  }`;

export const consoleFields = `
  revision step allowedSteps offersBoth openedAt closedAt stage { ${stageFields} }
  progress { joined started done placed expected } newestParticipants { id name hat placed done joinedAt }
  live { ${resultFields} } agreement { ${agreementFields} }`;

export const ballotFields = `
  participantId name hat workshopId title joinCode phase round { number lens } columns dimensions { id title }
  cards { ${cardFields} } placements { cardId column change } done`;

export const summaryFields = `
  revision workshopId title phase openedAt closedAt participantCount columns deckTitle source { title author }
  cards { id text dimension dimensionTitle key rationale section fromDiscussion }
  rounds {
    number lens ballotCount headline agreement { ${agreementFields} }
    dimensions { id title cardCount meanWinnerShare matchShare } results { ${resultFields} }
    contested roomChallenges articleChallenges
  }
  charter { cardId owner basis note }`;

/** Documents of the live views. */
export const watchStage = `subscription { stage { ${stageFields} } }`;
export const watchConsole = `subscription { console { ${consoleFields} } }`;
