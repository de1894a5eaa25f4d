/** The views with all their fields, and the types that come back: those of `shared`, but for times, which travel as text. */
import type { BallotView, ConsoleView, PeekView, PicturesView, SeriesView, StageView as StageFacts, SummaryView } from '@two-hats/shared';

export type StageView = Omit<StageFacts, 'stationEndsAt' | 'deadline'> & {
  readonly stationEndsAt: string | null;
  readonly deadline: string | null;
};
export type Ballot = BallotView;
export type Console = Omit<ConsoleView, 'openedAt' | 'closedAt' | 'peek' | 'stage'> & {
  readonly stage: StageView;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly peek: (Omit<PeekView, 'takenAt'> & { readonly takenAt: string }) | null;
};
export type Summary = Omit<SummaryView, 'openedAt' | 'closedAt'> & { readonly openedAt: string; readonly closedAt: string | null };
export type Pictures = Omit<PicturesView, 'openedAt'> & { readonly openedAt: string };
/** Without the times, which travel as text. */
export type Series = SeriesView;

const agreementFields = 'meanWinnerShare alpha matchShare cohenKappa';
const resultFields =
  'cardId columns { column count share } placed winner tied winnerShare interval { low high } contention outcome key matchShare matchesKey';
const byHatFields =
  'hats { hat ballots } cards { cardId column roomShare lines { hat ballots portion share othersShare distance } distance apart }';
const answerFields = 'yes no depends';
const questionFields = `opening { ${answerFields} } closing answeredCount
  shift { people before { ${answerFields} } after { ${answerFields} } changed portion } source { says responses { by says } }`;
const cardFields = 'id text hint dimension';
const roleFields = 'column name shortName definite';
const headlineFields = 'ballotCount cards measured agreed leaning split unanimous placed matchShare againstModel';
const charterFields = 'cardId basis owner elsewhere person note lookAgainOn version';
const wallFields = 'wallReasons { id column text }';
const campFields = 'shares silhouette parting { cardId mostly }';
export const reasonFields = 'id cardId column text hidden onWall';
export const decisionFields = 'cardId kind owner elsewhere person note lookAgainOn version';

export const stageFields = `
  revision workshopId title joinCode phase locked named rehearsal language roles { ${roleFields} } columns deckTitle dimensions { id title } cards { ${cardFields} }
  round { number lens question startingBallots } station { id kind minutes } stationEndsAt deadline plannedMinutes
  asksFirst { lens question } participantCount arrivals startedCount doneCount question { ${questionFields} }
  summarySecret reveal {
    ballotCount stands headline { ${headlineFields} } agreement { ${agreementFields} } results { ${resultFields} } byHat { ${byHatFields} }
    explanations { cardId rationale section fromDiscussion } source { title author }
    talk { cardId reason } talkArranged walkOrder walk currentCardId decisions { ${decisionFields} } ${wallFields}
  }`;

export const consoleFields = `
  revision step allowedSteps openedAt closedAt stage { ${stageFields} }
  agenda { version closedFrom stations { id kind minutes skipped asks { lens question cards ballots } } }
  progress { joined started done } newestParticipants { id name hat progress joinedAt }
  peek { takenAt ballotCount results { ${resultFields} } } charter { ${charterFields} } charterRound columnsToDecideFor summaryShared wallConnected
  reasons { column count reasons { ${reasonFields} } } camps { ${campFields} }`;

export const ballotFields = `
  participantId name hat openingAnswer closingAnswer workshopId title joinCode phase rehearsal round { number lens question startingBallots } language roles { ${roleFields} } columns dimensions { id title }
  cards { ${cardFields} } placements { cardId column change } earlier { round cardId column } reasons { round cardId column text change } done`;

const changesFields = `
    kind from to differing agreedBefore agreedAfter towardsRoom awayFromRoom fewestMoved towardsModel awayFromModel bothBefore bothAfter neitherBefore neitherAfter
    cards { cardId before { winner outcome lean } after { winner outcome lean } differs direction fewestMoved }`;

export const picturesFields = `
  revision workshopId title rehearsal openedAt language roles { ${roleFields} } source { title author } dimensions { id title } cards { id text dimension }
  rounds { number lens question startingBallots ballotCount results { ${resultFields} } } changes { ${changesFields} }`;

export const summaryFields = `
  revision workshopId title phase rehearsal openedAt closedAt participantCount language roles { ${roleFields} } columns deckTitle source { title author }
  cards { id text hint dimension dimensionTitle key rationale section fromDiscussion }
  rounds {
    number lens question startingBallots ballotCount headline { ${headlineFields} } agreement { ${agreementFields} }
    intervals { meanWinnerShare { low high } matchShare { low high } alpha { estimate low high } } camps { ${campFields} }
    dimensions { id title cardCount meanWinnerShare matchShare } results { ${resultFields} } byHat { ${byHatFields} } carriedByBoth
    contested roomChallenges articleChallenges
  }
  changes { ${changesFields} }
  charterRound charter { ${charterFields} } question { ${questionFields} }`;

export const seriesFields = `
  workshopId language roles { ${roleFields} } source { title author }
  workshops {
    workshopId title phase openedAt participantCount headline { ${headlineFields} } alpha gaps decided toLookAgain { ${decisionFields} text }
  }
  agreedBefore { ${decisionFields} }`;

/** Documents of the live views. */
export const watchStage = `subscription { stage { ${stageFields} } }`;
export const watchPictures = `subscription { pictures { ${picturesFields} } }`;
export const watchConsole = `subscription { console { ${consoleFields} } }`;
