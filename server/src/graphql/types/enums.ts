import { CharterBasis, Column, Hat, Phase, Step, WalkOrder } from '@two-hats/shared';
import { registerEnumType } from 'type-graphql';
import { LinkKind } from '../../workshop/links.js';

registerEnumType(Column, {
  name: 'Column',
  description: 'A column that a card can be sorted into.',
  valuesConfig: {
    FIRST: { description: 'The Product Owner.' },
    SECOND: { description: 'The Product Manager.' },
    BOTH: { description: 'Both of them. Offered only where the facilitator chose so.' },
  },
});

registerEnumType(Hat, {
  name: 'Hat',
  description: 'The hat that a participant wears in the team today.',
  valuesConfig: {
    FIRST: { description: 'Product Owner.' },
    SECOND: { description: 'Product Manager.' },
    BOTH: { description: 'Both at the same time.' },
    NEITHER: { description: 'Neither: a developer, a stakeholder, anyone else.' },
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
    REOPEN_ROUND: { description: 'Open the revealed round again, ballots kept.' },
    START_NEW_ROUND: { description: 'Open a new round with empty ballots under another question.' },
    CLOSE: { description: 'End the workshop.' },
    REOPEN_WORKSHOP: { description: 'Take a closed workshop up again.' },
  },
});

registerEnumType(WalkOrder, {
  name: 'WalkOrder',
  description: 'In which order the cards are walked through after the reveal.',
  valuesConfig: {
    CONTESTED: { description: 'The most contested card first.' },
    DECK: { description: 'As they stand in the deck.' },
  },
});

registerEnumType(CharterBasis, {
  name: 'CharterBasis',
  description: 'Where an owner in the charter comes from.',
  valuesConfig: {
    DECIDED: { description: 'The team decided.' },
    MAJORITY: { description: 'The team did not decide; the room has a clear majority.' },
    OPEN: { description: 'Neither: somebody still has to decide.' },
  },
});

registerEnumType(LinkKind, {
  name: 'LinkKind',
  description: 'The links that a facilitator can hand out.',
  valuesConfig: {
    CO_FACILITATOR: { description: 'Whoever has it can do what the facilitator can.' },
    PROJECTOR: { description: 'Shows the Stage; allows nothing else.' },
    SUMMARY: { description: 'Shows the Summary; allows nothing else.' },
  },
});
