import {
  AgendaTemplate,
  Answer,
  CardScope,
  ChangeKind,
  CharterBasis,
  ClosingQuestion,
  Column,
  DecisionKind,
  Direction,
  Language,
  Lens,
  Outcome,
  Phase,
  Portion,
  Progress,
  QuestionTime,
  StartingBallots,
  StationKind,
  Step,
  TalkReason,
  WalkOrder,
} from '@two-hats/shared';
import { registerEnumType } from 'type-graphql';
import { LinkKind } from '../../workshop/links.js';
import { DeliveryProblem, DeliveryState } from '../../workshop/records.js';

registerEnumType(Column, {
  name: 'Column',
  description:
    "A column that a card can be sorted into, and the hat that a participant wears. The deck's roles give the first two their names.",
  valuesConfig: {
    FIRST: { description: "The deck's first role." },
    SECOND: { description: "The deck's second role." },
    BOTH: { description: 'Both of them. A column only where the facilitator offers it.' },
    NEITHER: { description: 'Somebody else, or nobody. A column only where the facilitator offers it.' },
  },
});

registerEnumType(Lens, {
  name: 'Lens',
  description: 'What a round asks about every card.',
  valuesConfig: {
    SHOULD: { description: 'Who should do it?' },
    TODAY: { description: 'Who does it today?' },
    VERSION_ONE: { description: 'Who does it while the first version is built?' },
    AFTER_RELEASE: { description: 'Who does it after the release?' },
    OWN: { description: "The facilitator's own question." },
  },
});

registerEnumType(Language, {
  name: 'Language',
  description: 'A language that the product speaks. Each device has its own, also within one room.',
  valuesConfig: {
    EN: { description: 'English.' },
    DE: { description: 'German.' },
    FR: { description: 'French.' },
    ES: { description: 'Spanish.' },
    AR: { description: 'Arabic, which is written from right to left.' },
  },
});

registerEnumType(Outcome, {
  name: 'Outcome',
  description: 'How far a room is of one mind about a card.',
  valuesConfig: {
    AGREED: { description: 'At least three quarters of the ballots are in one column.' },
    LEANING: { description: 'More than half of the ballots, and less than three quarters, are in one column.' },
    SPLIT: { description: 'No column holds more than half of the ballots.' },
  },
});

registerEnumType(Progress, {
  name: 'Progress',
  description: 'How far a participant is in the open round. There is no finer measure, for anybody.',
  valuesConfig: {
    HERE: { description: 'In the workshop; no card sorted yet.' },
    SORTING: { description: 'At least one card sorted.' },
    DONE: { description: 'Said to be done.' },
  },
});

registerEnumType(Answer, {
  name: 'Answer',
  description: 'To whether one person can be both roles.',
  valuesConfig: {
    YES: { description: 'Yes.' },
    NO: { description: 'No.' },
    DEPENDS: { description: 'It depends.' },
  },
});

registerEnumType(QuestionTime, {
  name: 'QuestionTime',
  description: 'When the question is asked.',
  valuesConfig: {
    OPENING: { description: 'While people wait for the first card.' },
    CLOSING: { description: 'At the end, when a facilitator asks it.' },
  },
});

registerEnumType(ClosingQuestion, {
  name: 'ClosingQuestion',
  description: 'Where the question at the end stands.',
  valuesConfig: {
    NOT_ASKED: { description: 'Not asked yet.' },
    ASKED: { description: 'Asked: everybody can answer.' },
    TOLD: { description: 'The room has seen what it answered.' },
  },
});

registerEnumType(Portion, {
  name: 'Portion',
  description: 'How many of a group, where a count would tell too much.',
  valuesConfig: {
    FEW: { description: 'A third or fewer; perhaps none.' },
    ABOUT_HALF: { description: 'More than a third, and less than two thirds.' },
    MOST: { description: 'Two thirds or more; perhaps all.' },
  },
});

registerEnumType(Phase, {
  name: 'Phase',
  description: 'Where a workshop stands.',
  valuesConfig: {
    LOBBY: { description: 'People join; nothing can be sorted yet.' },
    SORTING: { description: 'A round is open: everybody sorts.' },
    REVEALED: { description: 'The round is closed and the room sees its result.' },
    CLOSED: { description: 'The workshop is over; its summary stays. A facilitator can reopen it.' },
  },
});

registerEnumType(Step, {
  name: 'Step',
  description: 'What a facilitator can do to move a workshop on.',
  valuesConfig: {
    START_SORTING: { description: 'Open the first round.' },
    REVEAL: { description: 'Close the round and show the room its result.' },
    SHOW_CARD: { description: 'Lead the room to a card or to the overview.' },
    ARRANGE_TALK: { description: 'Put the cards to talk about into an order of your own.' },
    ASK_CLOSING_QUESTION: { description: 'Ask the room once more whether one person can be both roles.' },
    TELL_CLOSING_QUESTION: { description: 'Show the room what it answered.' },
    REOPEN_ROUND: { description: 'Open the revealed round again: ballots are kept, done marks are taken back.' },
    START_NEW_ROUND: { description: 'Open a new round, under another question or the same again.' },
    MOVE_TO_STATION: { description: 'Go to another station of the agenda after the reveal.' },
    CLOSE: { description: 'End the workshop.' },
    REOPEN_WORKSHOP: { description: 'Take a closed workshop up again.' },
  },
});

registerEnumType(StationKind, {
  name: 'StationKind',
  description: 'What the room does at a station of the agenda.',
  valuesConfig: {
    ARRIVE: { description: 'People join.' },
    SORT: { description: 'Everybody sorts, under one question.' },
    TALK: { description: 'The room talks about its result, card by card.' },
    CHARTER: { description: 'The team settles who owns what.' },
    CLOSE: { description: 'The end.' },
  },
});

registerEnumType(CardScope, {
  name: 'CardScope',
  description: 'The cards that a planned round is about; all of them where there would be none.',
  valuesConfig: {
    ALL: { description: 'All cards of the deck.' },
    NOT_AGREED: { description: 'Those that the round before did not agree on.' },
    OPEN: { description: 'Those that nobody has decided, and those to look at again.' },
  },
});

registerEnumType(AgendaTemplate, {
  name: 'AgendaTemplate',
  description: 'An agenda to begin with.',
  valuesConfig: {
    SHORT: { description: 'Twenty minutes: sort, talk, close.' },
    WHOLE: { description: 'Forty-five minutes: sort, talk, settle who owns what.' },
    SHOULD_AND_TODAY: { description: 'An hour: what should be, then what is done today.' },
  },
});

registerEnumType(StartingBallots, {
  name: 'StartingBallots',
  description: 'What the ballots of a round hold when it opens.',
  valuesConfig: {
    EMPTY: { description: 'Nothing: everybody sorts anew.' },
    FROM_BEFORE: {
      description:
        'What everybody had placed in the round before, for the cards and columns that the new one has. Nobody has begun, and nobody is done. Its results are new only when at least three people change something; otherwise those of the round before stand.',
    },
  },
});

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What two rounds are compared for.',
  valuesConfig: {
    AGAIN: { description: 'The same question, asked again.' },
    TODAY_TO_SHOULD: { description: 'Who does it today, against who should do it.' },
    RELEASE: { description: 'While the first version is built, against after the release.' },
  },
});

registerEnumType(Direction, {
  name: 'Direction',
  description: 'Where a card stands against the model in the second of two rounds, beside the first.',
  valuesConfig: {
    TOWARDS: { description: 'More of its ballots match the key.' },
    AWAY: { description: 'Fewer of its ballots match the key.' },
    SAME: { description: 'The same share matches the key.' },
  },
});

registerEnumType(WalkOrder, {
  name: 'WalkOrder',
  description: 'In which order the cards are walked through after the reveal.',
  valuesConfig: {
    TALK: { description: 'The talk queue first, then the other cards, the most contested first.' },
    DECK: { description: 'As they stand in the deck.' },
  },
});

registerEnumType(TalkReason, {
  name: 'TalkReason',
  description: 'Why a card is worth the time of the room.',
  valuesConfig: {
    SPLIT: { description: 'No column has more than half of the ballots.' },
    AGAINST_MODEL: { description: 'The room agrees, and not with the model.' },
    TODAY_DIFFERS: { description: 'What should be is not what is done today.' },
    HATS_APART: { description: 'Those who wear one hat and everybody else are at least half of the way apart.' },
    LEANING: { description: 'More than half agree, and fewer than three quarters.' },
    CHOSEN: { description: 'The facilitator put it into the queue.' },
  },
});

registerEnumType(CharterBasis, {
  name: 'CharterBasis',
  description: 'How far an entry of the charter is decided.',
  valuesConfig: {
    DECIDED: { description: 'The team decided who owns it.' },
    PARKED: { description: 'The team decided to leave it for now.' },
    PROPOSED: { description: 'The team did not decide yet; the room agreed on it in the round that proposals come from.' },
    OPEN: { description: 'Neither: somebody still has to decide.' },
  },
});

registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'Whom a card went to when the team decided.',
  valuesConfig: {
    COLUMN: { description: 'One of the columns owns it.' },
    ELSEWHERE: { description: 'Somebody else owns it, in words.' },
    PARKED: { description: 'Nobody for now: it is parked.' },
  },
});

registerEnumType(LinkKind, {
  name: 'LinkKind',
  description: 'The links that a facilitator can hand out.',
  valuesConfig: {
    CO_FACILITATOR: { description: 'Whoever has it can do what the facilitator can.' },
    PROJECTOR: { description: 'Shows the Stage; allows nothing else.' },
    SUMMARY: { description: 'Shows the Summary; allows nothing else.' },
    PICTURES: { description: 'Shows the Pictures of revealed rounds, for a slide or a page elsewhere; allows nothing else.' },
  },
});

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'Where a message to a webhook stands.',
  valuesConfig: {
    WAITING: { description: 'On its way: to be tried, or to be tried again.' },
    DELIVERED: { description: 'The receiver accepted it.' },
    GIVEN_UP: { description: 'It was tried for the last time in vain, or the receiver said that it is gone for good.' },
  },
});

registerEnumType(DeliveryProblem, {
  name: 'DeliveryProblem',
  description: 'Why a try to send a message to a webhook failed.',
  valuesConfig: {
    PRIVATE_ADDRESS: { description: 'Its name leads into a private network, or its address is not allowed any more.' },
    UNREACHABLE: { description: 'Its name is not known, no connection was made, or its certificate is not trusted.' },
    TIMED_OUT: { description: 'It did not answer within 15 seconds.' },
    NOT_ACCEPTED: { description: 'It answered with another status than 2xx. Redirects are not followed.' },
  },
});
