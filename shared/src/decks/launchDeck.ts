import { Column } from '../column.js';
import type { Card, Deck, DeckInLanguages } from '../deck.js';
import { Language } from '../language.js';
import { launchInArabic } from './arabic/launch.js';
import { launchInFrench } from './french/launch.js';
import { launchInGerman } from './german/launch.js';
import { launchInSpanish } from './spanish/launch.js';

/** Text and hint by card id, within their dimensions. */
const chapters = [
  {
    dimension: { id: 'success', title: 'Success: what it is measured by' },
    cards: {
      'answers-for-use': [
        'Answers for whether customers buy it and go on using it',
        'Think of the figure that is looked at a year after the launch.',
      ],
      'answers-for-date': ['Answers for delivering on the agreed date', 'Who has to say early that the date will not hold?'],
      'chooses-problem': ['Decides which problem is worth solving', 'It is about the problem, and not yet about the solution.'],
      'draws-the-line': [
        'Writes down what is in and what is out',
        'Think of the page that people point to when somebody asks for one thing more.',
      ],
      'decides-what-gives': ['Decides what gives way when time runs short', 'Less, later or dearer: whose choice is it in the end?'],
    },
  },
  {
    dimension: { id: 'plan', title: 'Plan: time, money, risk' },
    cards: {
      'keeps-schedule': ['Draws up the schedule and keeps it true', 'Who changes it on the day on which something slips?'],
      'watches-budget': ['Watches the budget and tells early when it will not do', 'Think of an invoice that is twice what was expected.'],
      'keeps-risk-list': [
        'Keeps the list of risks and what is done about each',
        'A risk that stands in nobody’s list has nobody’s attention.',
      ],
      'lays-out-roadmap': [
        'Lays out what is to come over the next year',
        'It is about themes and their order, and not about dates of deliveries.',
      ],
      'finds-people': [
        'Sees to it that people are there when their work begins',
        'Think of a specialist who is needed for three weeks in autumn.',
      ],
    },
  },
  {
    dimension: { id: 'people', title: 'People: who talks with whom' },
    cards: {
      'talks-with-customers': ['Talks with customers about what they need', 'It is about needs, and not about how far the work is.'],
      'reports-progress': ['Reports how far the work is to those who pay for it', 'Think of the question that comes every first Monday.'],
      'settles-dependencies': [
        'Settles what one team delivers to another, and when',
        'Think of a part that has to be there before the next team can begin.',
      ],
      'prepares-sales': ['Explains to sales and support what is coming', 'Who answers when they ask what they may promise?'],
      'holds-suppliers': ['Chooses suppliers and holds them to their contract', 'Think of a delivery from outside that comes late.'],
    },
  },
  {
    dimension: { id: 'lifetime', title: 'Lifetime: before and after the launch' },
    cards: {
      'sets-price': ['Sets the price, or proposes it', 'Think of what it is worth to customers, and of what it costs to make.'],
      'judges-readiness': ['Decides when it is good enough to launch', 'On the day before, with three known faults: who says go?'],
      'gathers-lessons': [
        'Gathers what was learned once the work is over',
        'It is about the next undertaking, which others may carry out.',
      ],
      'looks-after-it': [
        'Looks after it for as long as it is in use',
        'Whose is it when those who built it have gone on to the next thing?',
      ],
      'takes-it-off': ['Takes it off the market when its time is over', 'Who tells the last customers, and when?'],
    },
  },
] as const satisfies readonly { dimension: Deck['dimensions'][number]; cards: Record<string, readonly [text: string, hint: string]> }[];

/** No single text settles this for every company, so there is no key: what a room agrees on can be kept as one. */
export const launchDeck: DeckInLanguages = {
  id: 'launch',
  language: Language.EN,
  title: 'Product or project: who carries what',
  description:
    'Twenty responsibilities from the first idea to the last day on the market. There is no key: no single text settles this for every company, so what your room agrees on is the result.',
  minutes: 30,
  roles: [
    { column: Column.FIRST, name: 'Product Manager', shortName: 'PM', definite: 'the Product Manager' },
    { column: Column.SECOND, name: 'Project Manager', shortName: 'PjM', definite: 'the Project Manager' },
  ],
  source: null,
  oneInBoth: null,
  dimensions: chapters.map(({ dimension }) => dimension),
  cards: chapters.flatMap(({ dimension, cards }) =>
    Object.entries(cards).map(
      ([id, [text, hint]]): Card => ({
        id,
        text,
        hint,
        dimension: dimension.id,
        key: null,
        rationale: '',
        section: '',
        fromDiscussion: false,
      }),
    ),
  ),
  translations: { DE: launchInGerman, FR: launchInFrench, ES: launchInSpanish, AR: launchInArabic },
};
