import { plannedMinutes, type StationKind, stationsAhead } from '../agenda/station.js';
import type { Column } from '../column.js';
import type { Decision } from '../decision.js';
import type { Card, Deck, Role } from '../deck.js';
import type { Snapshot } from '../disclosure.js';
import type { Language } from '../language.js';
import { type Lens, type LensChoice, proposes } from '../lens.js';
import { isRevealed, Phase } from '../phase.js';
import { type ParticipantRecord, type RoundRecord, WalkOrder, type WorkshopRecord } from '../record.js';
import { shuffled } from '../shuffle.js';
import type { StartingBallots } from '../startingBallots.js';
import { type ByHat, byHatOf } from './byHat.js';
import { byContention, type CardResult } from './cardResult.js';
import { type Headline, headlineOf } from './headline.js';
import { type QuestionView, questionView } from './question.js';
import { type WallReason, wallReasonsOf } from './reasons.js';
import { publishedResults, revealedRounds } from './revealedRounds.js';
import { cardResults, type RoomAgreement, roomAgreement } from './roomAgreement.js';
import { type TalkItem, talkQueue } from './talkQueue.js';

/** What everyone in the room may see. The same for all its viewers, so it is made and serialised once. */
export interface StageView {
  readonly revision: number;
  readonly workshopId: string;
  readonly title: string;
  readonly joinCode: string;
  readonly phase: Phase;
  readonly locked: boolean;
  readonly named: boolean;
  /** Whether it is a rehearsal, with simulated people. */
  readonly rehearsal: boolean;
  /** The language of the deck's texts in it; null where it is one that the product does not speak, or nobody said. */
  readonly language: Language | null;
  readonly roles: readonly Role[];
  readonly columns: readonly Column[];
  readonly deckTitle: string;
  readonly dimensions: readonly { readonly id: string; readonly title: string }[];
  /** Faces of the cards: no key, no rationale. In deck order after the reveal; before it in another, because the deck's order would tell the key. */
  readonly cards: readonly CardFace[];
  /** Null in the lobby before the first start. */
  readonly round: RoundLabel | null;
  /** In the lobby what will be asked first, when the agenda has it; else null. */
  readonly asksFirst: LensChoice | null;
  /** The station of the agenda that the room is at. */
  readonly station: StationLabel;
  /** When it is meant to end; null when no timer runs. Milliseconds since the epoch, as all times here. */
  readonly stationEndsAt: number | null;
  /** When the open round closes by itself; null when it does not. */
  readonly deadline: number | null;
  /** How long the whole workshop is meant to take. */
  readonly plannedMinutes: number;
  readonly participantCount: number;
  /** Names of the newest participants, newest first, at most {@link arrivalsInFrame}: in the lobby of a workshop with names, else none. */
  readonly arrivals: readonly string[];
  /** Participants who have begun: with at least one card placed, and not only as it came from the round before. */
  readonly startedCount: number;
  readonly doneCount: number;
  /** Whether one person can be both roles, in the eyes of the room. */
  readonly question: QuestionView;
  /** Null until the reveal. */
  readonly reveal: RevealView | null;
  /** The secret of the summary's link; null until the workshop is closed, and unless the facilitator shares it. */
  readonly summarySecret: string | null;
}

export interface CardFace {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  readonly dimension: string;
}

export interface RoundLabel {
  readonly number: number;
  readonly lens: Lens;
  /** The facilitator's own question; null where the lens asks a known one. */
  readonly question: string | null;
  readonly startingBallots: StartingBallots;
}

/** What the room knows of the agenda: where it is. What will be asked later is the facilitator's to tell. */
export interface StationLabel {
  readonly id: string;
  readonly kind: StationKind;
  readonly minutes: number;
}

/** What the reveal adds: results, the key and its reasons. */
export interface RevealView {
  readonly ballotCount: number;
  /** True when these are the results of an earlier reveal, of the round or of the one its ballots are from: too few have changed something since. */
  readonly stands: boolean;
  readonly headline: Headline;
  readonly agreement: RoomAgreement;
  /** In deck order. */
  readonly results: readonly CardResult[];
  /** Null until a moment after the reveal, and where nothing may be told by hat. */
  readonly byHat: ByHat | null;
  readonly explanations: readonly KeyExplanation[];
  /** Null in a deck without a model. */
  readonly source: { readonly title: string; readonly author: string } | null;
  /** The cards worth talking about, in order. */
  readonly talk: readonly TalkItem[];
  /** Whether the facilitator has arranged the talk queue; otherwise it is the proposed one. */
  readonly talkArranged: boolean;
  readonly walkOrder: WalkOrder;
  /** Card ids in the order of the walk. */
  readonly walk: readonly string[];
  /** The card that the room looks at; null while the overview is shown. */
  readonly currentCardId: string | null;
  readonly decisions: readonly Decision[];
  /** Reasons on the current card that the facilitator has put on the wall. */
  readonly wallReasons: readonly WallReason[];
}

export interface KeyExplanation {
  readonly cardId: string;
  readonly rationale: string;
  readonly section: string;
  readonly fromDiscussion: boolean;
}

/** How many arrivals a Stage frame names at most: the frame must not grow with the room. */
export const arrivalsInFrame = 24;

/** Whether the room sees who arrives: while it gathers, and where people gave names for it. */
export function namesArrivals({ phase, named }: Pick<WorkshopRecord, 'phase' | 'named'>): boolean {
  return phase === Phase.LOBBY && named;
}

/**
 * What everyone in the room may see now. This is the one place that decides it: before the reveal nothing in it comes from the key, the
 * rationales or the tally.
 *
 * @param newestParticipants newest first; needed only where the room {@link namesArrivals}
 */
export function stageOf(record: WorkshopRecord, newestParticipants: readonly ParticipantRecord[] = []): StageView {
  const round = currentRound(record);
  // In the lobby those of the round to come: who waits there starts with them.
  const faces = cardsOf(record.deck, record.rounds.at(-1) ?? null).map(cardFace);
  const reveal = round?.published && isRevealed(record.phase) ? revealOf(record, round, round.published) : null;
  return {
    revision: record.stageRevision,
    workshopId: record.id,
    title: record.title,
    joinCode: record.joinCode,
    phase: record.phase,
    locked: record.locked,
    named: record.named,
    rehearsal: record.rehearsal,
    language: record.deck.language,
    roles: record.deck.roles.map(role),
    columns: round?.columns ?? record.columns,
    deckTitle: record.deck.title,
    dimensions: record.deck.dimensions.map(({ id, title }) => ({ id, title })),
    cards: reveal ? faces : shuffled(faces, record.id),
    round: round && roundLabel(round),
    asksFirst: firstQuestion(record),
    station: stationLabel(record),
    stationEndsAt: record.stationEndsAt,
    deadline: record.deadline,
    plannedMinutes: plannedMinutes(record.agenda.stations),
    participantCount: record.participantCount,
    arrivals: namesArrivals(record) ? newestParticipants.slice(0, arrivalsInFrame).flatMap(({ name }) => name ?? []) : [],
    startedCount: round?.started ?? 0,
    doneCount: round?.done ?? 0,
    question: questionView(record),
    reveal,
    summarySecret: record.phase === Phase.CLOSED ? record.sharedSummary : null,
  };
}

/** The round that is open or was revealed last; null in the lobby. */
export function currentRound(record: WorkshopRecord): RoundRecord | null {
  return record.phase === Phase.LOBBY ? null : (record.rounds.at(-1) ?? null);
}

/** The cards that a round is about, in deck order; all of them before the first. */
export function cardsOf(deck: Deck, round: RoundRecord | null): readonly Card[] {
  if (!round) return deck.cards;
  const asked = new Set(round.cardIds);
  return deck.cards.filter(({ id }) => asked.has(id));
}

/** A role as views carry it. */
export function role({ column, name, shortName, definite }: Role): Role {
  return { column, name, shortName, definite };
}

/** The side of a card that everybody may see. */
export function cardFace({ id, text, hint, dimension }: Card): CardFace {
  return { id, text, hint, dimension };
}

/** What is told of a round before its reveal. */
export function roundLabel({ number, lens, question, startingBallots }: RoundRecord): RoundLabel {
  return { number, lens, question, startingBallots };
}

/** Nobody has to guess what they came for. It is no secret: whoever comes later finds it on the wall. */
function firstQuestion({ phase, agenda, stationId }: WorkshopRecord): LensChoice | null {
  if (phase !== Phase.LOBBY) return null;
  const asks = stationsAhead(agenda.stations, stationId).find(({ kind }) => kind === 'SORT')?.asks;
  return asks ? { lens: asks.lens, question: asks.question } : null;
}

function stationLabel({ agenda, stationId }: WorkshopRecord): StationLabel {
  const station = agenda.stations.find(({ id }) => id === stationId);
  if (!station) throw new Error(`The workshop is at a station that its agenda does not have: ${stationId}`);
  const { id, kind, minutes } = station;
  return { id, kind, minutes };
}

function revealOf(record: WorkshopRecord, round: RoundRecord, published: Snapshot): RevealView {
  const { ballots, tally, stands } = published;
  const { deck } = record;
  const results = cardResults(deck, round, tally);
  const byHat = byHatOf(published);
  const hatsApart = new Set(byHat?.cards.filter(({ apart }) => apart).map(({ cardId }) => cardId));
  const talk = talkQueue(results, counterpartOf(record, round), record.talkQueue, hatsApart);
  return {
    ballotCount: ballots,
    stands,
    headline: headlineOf(results, ballots),
    agreement: roomAgreement(results, round.columns),
    results,
    byHat,
    explanations: cardsOf(deck, round).map(({ id, rationale, section, fromDiscussion }) => ({
      cardId: id,
      rationale,
      section,
      fromDiscussion,
    })),
    source: deck.source && { title: deck.source.title, author: deck.source.author },
    talk,
    talkArranged: record.talkQueue !== null,
    walkOrder: record.walkOrder,
    walk: walkOf(results, talk, record.walkOrder),
    // Kept through the close, for whoever takes the workshop up again.
    currentCardId: record.phase === Phase.CLOSED ? null : record.currentCardId,
    decisions: record.decisions.map(decisionView),
    wallReasons: wallReasonsOf(record),
  };
}

/** Results of the newest revealed round that asks today's question where this one asks what should be, or the other way round. */
function counterpartOf(record: WorkshopRecord, { lens }: RoundRecord): readonly CardResult[] {
  const isCounterpart = (other: Lens) => (lens === 'TODAY' ? proposes(other) : proposes(lens) && other === 'TODAY');
  const counterpart = revealedRounds(record).findLast((other) => isCounterpart(other.lens));
  return counterpart ? publishedResults(record.deck, counterpart) : [];
}

/**
 * Card ids in the order of a walk.
 * @param results in deck order
 */
export function walkOf(results: readonly CardResult[], talk: readonly TalkItem[], order: WalkOrder): readonly string[] {
  if (order === WalkOrder.DECK) return results.map(({ cardId }) => cardId);
  return [...new Set([...talk, ...byContention(results)].map(({ cardId }) => cardId))];
}

/** A decision as views carry it. */
export function decisionView({ cardId, kind, owner, elsewhere, person, note, lookAgainOn, version }: Decision): Decision {
  return { cardId, kind, owner, elsewhere, person, note, lookAgainOn, version };
}
