// Everything that a facilitator can do from anywhere on the console, in one place: buttons and shortcuts do the same.
import type { WalkOrder } from '@two-hats/shared';
import { useMemo, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import type { RefusalNotice } from '../../../api/refusal';
import { askForSomebodyElse, choicesAmong } from '../../../deciding/choices';
import type { Decisions, DecisionsHeld } from '../../../deciding/decisions';
import { useDecisions } from '../../../deciding/useDecisions';
import { walkPosition } from '../../../results/walk';
import { willArrange } from '../agenda/willArrange';
import { useCardTexts } from '../charter/useCardTexts';
import { type Proposals, useProposals } from '../charter/useProposals';
import { type ConsoleFrame, lockDoor, type NewRound, takePeek } from '../documents';
import { roundAt } from '../menu/newRound';
import { exportDeck } from '../menu/playedDeck';
import { openAnswersAsDeck, openProjector, openSummary } from '../menu/windows';
import { type AgreedBefore, useAgreedBefore } from '../talk/useAgreedBefore';
import { type Task, useTask } from '../useTask';
import { type NextStep, nextStep } from './nextStep';
import type { Pressed } from './shortcuts';
import { useSteps } from './useSteps';

/** What stands in front of the console. */
export type Sheet =
  | 'menu'
  | 'ask'
  | 'new-round'
  | 'share'
  | 'webhooks'
  | 'shortcuts'
  | 'remove-arrivals'
  | 'delete'
  | 'agenda'
  | 'time'
  | 'deck';

/** A step that is asked about, with the step count that the question was put on. */
interface Asked {
  /** Says it anew whenever it is drawn: the language may change while the question stands. */
  readonly inWords: () => NextStep;
  readonly atStep: number;
}

export interface Commands {
  /** The frame, with what this console has just done itself. */
  readonly shown: ConsoleFrame;
  readonly decisions: Decisions;
  readonly next: NextStep;
  readonly busy: boolean;
  /** Why the last thing was refused. */
  readonly trouble: RefusalNotice | null;
  readonly forgetTrouble: () => void;
  readonly sheet: Sheet | null;
  readonly open: (sheet: Sheet) => void;
  /** Closes the sheet that is open; the one named here, where another one may have taken its place. */
  readonly closeSheet: (only?: Sheet) => void;
  /** The step that is asked about. */
  readonly asked: NextStep | null;
  /** Takes a step, the next one unless told, or asks first where it should be meant. */
  readonly takeNext: (inWords?: () => NextStep) => void;
  /** Takes the step that was asked about. */
  readonly takeAsked: () => void;
  /** Goes to another station of the phase that the workshop is in. */
  readonly moveTo: (stationId: string) => void;
  readonly show: (cardId: string | null) => void;
  readonly changeOrder: (order: WalkOrder) => void;
  /** Puts the talk queue into an order of the facilitator's own; null for the proposed one. */
  readonly arrangeTalk: (cardIds: readonly string[] | null) => void;
  /** The question at the end: ask the room, and show it what it answered. */
  readonly askQuestion: () => void;
  readonly tellAnswers: () => void;
  readonly proposals: Proposals;
  /** The texts of all cards that the charter has, by card id. */
  readonly texts: ReadonlyMap<string, string>;
  /** What earlier workshops of the series decided, by card id. */
  readonly agreedBefore: ReadonlyMap<string, AgreedBefore>;
  readonly reopenWorkshop: () => void;
  readonly startRound: (round: NewRound) => Promise<RefusalNotice | null>;
  readonly lock: () => void;
  readonly doorBusy: boolean;
  readonly projector: () => void;
  readonly summary: () => void;
  /** Saves the deck that is played as a file. */
  readonly exportDeck: (format: 'JSON' | 'CSV') => void;
  /** Keeps the room's answers as a deck on this device, and opens it beside the console. */
  readonly keepAsDeck: () => void;
  readonly peek: { readonly open: boolean; readonly task: Task; readonly setOpen: (open: boolean) => void; readonly take: () => void };
  readonly press: (pressed: Pressed) => void;
}

export function useCommands(live: LiveClient, frame: ConsoleFrame): Commands {
  const { shown, take, busy, refusal, forgetRefusal } = useSteps(live, frame);
  const decisions = useDecisions(live, frame.stage.workshopId, useHeldDecisions(frame));
  const door = useTask();
  const opening = useTask();
  const peeking = useTask();
  const proposals = useProposals(live);
  const texts = useCardTexts(live, frame);
  const agreedBefore = useAgreedBefore(live);
  const [sheet, setSheet] = useState<Sheet | null>(() => (willArrange() ? 'agenda' : null));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [peekedAt, setPeekedAt] = useState<string | null>(null);
  const { stage, allowedSteps } = shown;
  const order = stage.reveal?.walkOrder ?? 'TALK';
  const current = stage.reveal?.currentCardId ?? null;
  const position = stage.reveal && walkPosition(stage.reveal);
  // With the next round or phase a peek is over by itself.
  const now = `${stage.phase} ${stage.round?.number ?? 0}`;
  const peekOpen = peekedAt === now;
  const next = nextStep(shown);

  function takeNext(inWords = () => nextStep(shown)) {
    const step = inWords();
    if (busy || step.blocked) return;
    if (!step.ask) return go(step);
    setAsked({ inWords, atStep: shown.step });
    setSheet('ask');
  }

  function go(step: NextStep, atStep?: number) {
    setSheet(null);
    if (step.does === 'OPEN_SUMMARY') summary();
    else if (step.does === 'SHOW_CARD') void take({ step: 'SHOW_CARD', cardId: step.cardId ?? null, order }, atStep);
    else if (step.does === 'START_ROUND') startAt(step.stationId, atStep);
    else if (step.does === 'MOVE_TO_STATION') void take({ step: 'MOVE_TO_STATION', stationId: step.stationId ?? '' }, atStep);
    else void take({ step: step.does }, atStep);
  }

  function startAt(stationId: string | undefined, atStep?: number) {
    const station = shown.agenda.stations.find(({ id }) => id === stationId);
    if (station?.asks) void take({ step: 'START_NEW_ROUND', round: roundAt(shown, station.id, station.asks) }, atStep);
  }

  function show(cardId: string | null | undefined) {
    setSheet(null);
    if (cardId !== undefined && allowedSteps.includes('SHOW_CARD')) void take({ step: 'SHOW_CARD', cardId, order });
  }

  function summary() {
    void opening.run(() => openSummary(live, stage.workshopId));
  }

  function lock() {
    void door.run(() => live.apollo.mutate({ mutation: lockDoor, variables: { locked: !stage.locked } }));
  }

  function takePeekNow() {
    void peeking.run(() => live.apollo.mutate({ mutation: takePeek }));
  }

  function setPeekOpen(open: boolean) {
    peeking.forget();
    setPeekedAt(open ? now : null);
    // Whoever opens it wants to see something.
    if (open && !shown.peek) takePeekNow();
  }

  function press({ command, nth }: Pressed) {
    switch (command) {
      case 'next-step':
        return takeNext();
      case 'next-card':
        return show(position?.next ?? undefined);
      case 'previous-card':
        return show(position?.previous ?? undefined);
      case 'overview':
        return show(null);
      case 'decide': {
        const choice = choicesAmong(shown.columnsToDecideFor)[nth];
        if (!current || !choice || stage.phase !== 'REVEALED') return;
        return choice === 'SOMEBODY_ELSE' ? askForSomebodyElse() : decisions.change(current, choice);
      }
      case 'undo':
        return current && stage.phase === 'REVEALED' ? decisions.undo(current) : undefined;
      case 'peek':
        return stage.phase === 'SORTING' ? setPeekOpen(!peekOpen) : undefined;
      case 'lock':
        return stage.phase === 'CLOSED' ? undefined : lock();
      case 'help':
        return setSheet('shortcuts');
    }
  }

  return {
    shown,
    decisions,
    next,
    busy: busy || opening.busy,
    trouble: refusal ?? door.refusal ?? opening.refusal ?? proposals.refusal,
    forgetTrouble() {
      forgetRefusal();
      door.forget();
      opening.forget();
      proposals.forgetRefusal();
    },
    sheet,
    open: setSheet,
    closeSheet: (only) => setSheet((now) => (only && now !== only ? now : null)),
    asked: asked?.inWords() ?? null,
    takeNext,
    moveTo: (stationId) => void take({ step: 'MOVE_TO_STATION', stationId }),
    // Somebody may have moved on while the question stood: then the answer is refused as stale, and says so.
    takeAsked: () => asked && go(asked.inWords(), asked.atStep),
    show,
    changeOrder: (changed) => void take({ step: 'SHOW_CARD', cardId: current, order: changed }),
    arrangeTalk: (cardIds) => void take({ step: 'ARRANGE_TALK', cardIds }),
    askQuestion: () => void take({ step: 'ASK_CLOSING_QUESTION' }),
    tellAnswers: () => void take({ step: 'TELL_CLOSING_QUESTION' }),
    proposals,
    texts,
    agreedBefore,
    reopenWorkshop: () => void take({ step: 'REOPEN_WORKSHOP' }),
    async startRound(round) {
      const refused = await take({ step: 'START_NEW_ROUND', round });
      if (!refused) setSheet(null);
      return refused;
    },
    lock,
    doorBusy: door.busy,
    summary,
    projector: () => void opening.run(() => openProjector(live, stage.workshopId)),
    exportDeck: (format) => void opening.run(() => exportDeck(live, format)),
    keepAsDeck: () => void opening.run(() => openAnswersAsDeck(live, stage.workshopId)),
    peek: { open: peekOpen, task: peeking, setOpen: setPeekOpen, take: takePeekNow },
    press,
  };
}

/** What a frame says about decisions: nothing while a round is open. */
function useHeldDecisions({ stage: { reveal }, revision }: ConsoleFrame): DecisionsHeld | null {
  const decisions = reveal?.decisions;
  return useMemo(() => (decisions ? { decisions, revision } : null), [decisions, revision]);
}
