import { plural, t } from '@lingui/core/macro';
import { type ConsoleView, stationsAhead } from '@two-hats/shared';
import { walkPosition } from '../../../results/walk';
import { questionInSentence } from '../../stationWords';

/** The one thing to do next. */
export interface NextStep {
  readonly does: 'START_SORTING' | 'REVEAL' | 'SHOW_CARD' | 'REOPEN_ROUND' | 'START_ROUND' | 'MOVE_TO_STATION' | 'CLOSE' | 'OPEN_SUMMARY';
  /** The words on the button. */
  readonly label: string;
  /** What it does to the room, in a sentence. */
  readonly says: string;
  /** The card to show, for SHOW_CARD. */
  readonly cardId?: string;
  /** The station that it leads to, for START_ROUND and MOVE_TO_STATION. */
  readonly stationId?: string;
  /** Why it cannot be taken yet. */
  readonly blocked?: string;
  /** What to ask before it is taken. */
  readonly ask?: { readonly title: string; readonly says: string };
}

/** What the console reads of its frame to know the next step. */
export type Standing = Pick<ConsoleView, 'progress' | 'agenda'> & {
  readonly stage: Pick<ConsoleView['stage'], 'phase' | 'round' | 'cards' | 'reveal' | 'station'>;
};

function goodbye(): string {
  return t`Closing thanks everybody and shows the headline; the summary stays.`;
}

/** Closing the workshop: the next step after the last card, possible from the reveal on. */
export function closing(): NextStep {
  return {
    does: 'CLOSE',
    label: t`Close the workshop`,
    says: `${t`That was the last card.`} ${goodbye()}`,
    ask: { title: t`Close the workshop?`, says: t`Phones and projector say goodbye. Nothing is lost: you can reopen it any time.` },
  };
}

/** Opening a revealed round once more. Never the obvious thing to do: it takes the results off every screen. */
export function reopening(): NextStep {
  return {
    does: 'REOPEN_ROUND',
    label: t`Reopen this round`,
    says: t`Everybody can change what they sorted.`,
    ask: {
      title: t`Reopen this round?`,
      says: t`All ballots are kept, and nobody is done any more: everybody can change what they sorted and says again that they are done. The results are hidden until you reveal them again; then the room is back where it is now.`,
    },
  };
}

/** The next step from where the workshop stands: there always is exactly one. */
export function nextStep(standing: Standing): NextStep {
  const { stage, progress } = standing;
  switch (stage.phase) {
    case 'LOBBY':
      return {
        does: 'START_SORTING',
        label: t`Start sorting`,
        says: plural(
          { cards: stage.cards.length },
          {
            one: 'Everybody gets the # card on their phone. People can still join after that.',
            other: 'Everybody gets the # cards on their phone. People can still join after that.',
          },
        ),
        ...(progress.joined === 0 && { blocked: t`Nobody is here yet. Share the code: the first arrival opens this step.` }),
      };
    case 'SORTING':
      return reveal(progress, stage.round?.startingBallots === 'FROM_BEFORE');
    case 'REVEALED':
      return walkOn(standing);
    case 'CLOSED':
      return {
        does: 'OPEN_SUMMARY',
        label: t`Open the summary`,
        says: t`What was agreed, what was contested, and who owns what from now on.`,
      };
  }
}

/** @param fromBefore there are ballots although nobody may have begun */
function reveal({ joined, done, started }: Standing['progress'], fromBefore: boolean): NextStep {
  const step = {
    does: 'REVEAL',
    label: t`Reveal the result`,
    says: t`Closes this round for everybody and shows how the room sorted, beside the model.`,
  } as const;
  const isEmpty = started === 0 && !fromBefore;
  if (!isEmpty && done >= joined) return { ...step, says: `${t`Everybody is done.`} ${step.says}` };
  const doneSoFar = plural(joined, { one: `${done} of # is done.`, other: `${done} of # are done.` });
  return {
    ...step,
    says: `${doneSoFar} ${step.says}`,
    ask: {
      title: isEmpty ? t`Reveal before anybody has sorted?` : t`Reveal before everybody is done?`,
      says: `${doneSoFar} ${t`What the others have placed so far counts; what they have not placed is missing. You can reopen the round afterwards.`}`,
    },
  };
}

/** What the agenda has next, once everything here is done: another round, the charter, or the end. */
function onward({ stage, agenda }: Standing, done: string): NextStep {
  const next = stationsAhead(agenda.stations, stage.station.id).find(({ kind }) => kind !== 'TALK');
  if (next?.asks) {
    const question = questionInSentence(next.asks);
    return {
      does: 'START_ROUND',
      stationId: next.id,
      label: t({ message: `Start: ${question}`, comment: 'Button: starts a round with the next question of the agenda' }),
      says: `${done} ${t`The next question of the agenda comes to all phones.`}`.trim(),
      ask: {
        title: t`Start the next round?`,
        says: `${t`Everybody sorts again; the question is now ${question}`} ${t`What was shown and decided so far stays.`}`,
      },
    };
  }
  if (next?.kind === 'CHARTER') {
    return {
      does: 'MOVE_TO_STATION',
      stationId: next.id,
      label: t`Go to the charter`,
      says: `${done} ${t`What is agreed can be accepted all at once, and what is open gets somebody.`}`.trim(),
    };
  }
  return { ...closing(), says: `${done} ${goodbye()}`.trim() };
}

function walkOn(standing: Standing): NextStep {
  const { reveal, station } = standing.stage;
  if (!reveal) return closing();
  // Results that the agenda gives no talk, and the charter: the cards can be shown, and are not what comes next.
  if ((station.kind === 'SORT' || station.kind === 'CHARTER') && reveal.currentCardId === null) return onward(standing, '');
  const { index, next, total } = walkPosition(reveal);
  const inTalk = reveal.walkOrder === 'TALK';
  const queued = inTalk ? reveal.talk.findIndex(({ cardId }) => cardId === reveal.currentCardId) : -1;
  // With a card or two that only one person sorted there is no telling: then the room walks through all of them.
  const isOfOneMind = reveal.talk.length === 0 && reveal.headline.measured > 0;
  if (inTalk && isOfOneMind && index === null) return onward(standing, t`There is nothing to talk about.`);
  if (queued >= 0 && queued === reveal.talk.length - 1) {
    return onward(standing, t`That was the last card to talk about.`);
  }
  if (!next) return onward(standing, t`That was the last card.`);
  if (index === null) {
    return {
      does: 'SHOW_CARD',
      cardId: next,
      label: t`Show the first card`,
      says:
        inTalk && reveal.talk.length > 0
          ? plural(
              { cards: reveal.talk.length },
              {
                one: 'Takes phones and projector to the # card to talk about.',
                other: 'Takes phones and projector through the # cards to talk about.',
              },
            )
          : t`Takes phones and projector through the cards.`,
    };
  }
  const says =
    queued >= 0
      ? t`This is ${{ place: queued + 1 }} of ${{ total: reveal.talk.length }} to talk about. Phones and projector follow.`
      : t`This is card ${{ place: index + 1 }} of ${total}. Phones and projector follow.`;
  return { does: 'SHOW_CARD', cardId: next, label: t`Next card`, says };
}
