import { Column } from '../column.js';
import type { DeckInLanguages } from '../deck.js';
import { Language } from '../language.js';
import { scrumInArabic } from './arabic/scrum.js';
import { cardsOf } from './chapter.js';
import { scrumInFrench } from './french/scrum.js';
import { scrumInGerman } from './german/scrum.js';
import { backlog } from './scrum/backlog.js';
import { organisation } from './scrum/organisation.js';
import { sprint } from './scrum/sprint.js';
import { team } from './scrum/team.js';
import { scrumInSpanish } from './spanish/scrum.js';

const chapters = [backlog, sprint, team, organisation];

/** Two of the three accountabilities of a Scrum Team; what is the Developers' has NEITHER as its key, what is everybody's has BOTH. */
export const scrumDeck: DeckInLanguages = {
  id: 'scrum',
  language: Language.EN,
  title: 'Scrum: who answers for what',
  description:
    'Twenty-four responsibilities in a Scrum Team, with the Scrum Guide of 2020 as the key. Some are everybody’s and some the Developers’: hence it comes with “Both” and “Neither”.',
  minutes: 35,
  roles: [
    { column: Column.FIRST, name: 'Product Owner', shortName: 'PO', definite: 'the Product Owner' },
    { column: Column.SECOND, name: 'Scrum Master', shortName: 'SM', definite: 'the Scrum Master' },
  ],
  source: { title: 'The Scrum Guide (2020)', author: 'Ken Schwaber and Jeff Sutherland' },
  oneInBoth: null,
  dimensions: chapters.map(({ dimension }) => dimension),
  cards: chapters.flatMap(cardsOf),
  translations: { DE: scrumInGerman, FR: scrumInFrench, ES: scrumInSpanish, AR: scrumInArabic },
};
