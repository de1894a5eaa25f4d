import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';

/** What happens within a sprint, from its planning to its review. */
export const sprint: Chapter = {
  dimension: { id: 'sprint', title: 'Sprint: from planning to review' },
  section: 'Sprint Planning',
  fromDiscussion: false,
  cards: [
    {
      id: 'prepares-planning',
      text: 'Makes sure that people come to planning ready to discuss the top items',
      hint: 'Think of a planning in which the first hour goes on finding out what it is about.',
      key: Column.FIRST,
      rationale:
        'Before planning the Product Owner has people prepared for the most important items and for how they serve the Product Goal.',
    },
    {
      id: 'proposes-sprint-value',
      text: 'Proposes how the coming sprint could make the product worth more',
      hint: 'It is the opening move of the planning, and not yet its result.',
      key: Column.FIRST,
      rationale: 'Why a sprint is worth doing comes first, and the Product Owner makes the proposal.',
    },
    {
      id: 'crafts-sprint-goal',
      text: 'Works out the goal of the sprint',
      hint: 'Who has to be there when it is settled why this sprint is worth doing?',
      key: Column.BOTH,
      rationale: 'The whole Scrum Team works the Sprint Goal out, so the Product Owner and the Scrum Master both have a part in it.',
    },
    {
      id: 'adapts-daily-plan',
      text: 'Adapts the plan of the sprint day by day',
      hint: 'Who looks at the plan each day and changes it when the work turns out differently?',
      key: Column.NEITHER,
      rationale: 'The Sprint Backlog is a plan by the Developers for the Developers, and they adapt it daily.',
      section: 'Developers',
    },
    {
      id: 'calls-off-sprint',
      text: 'Calls off a sprint whose goal has lost its sense',
      hint: 'Think of a market that changed in the middle of a sprint.',
      key: Column.FIRST,
      rationale: 'When events have overtaken the goal, the sprint may end early; the Product Owner decides that, and nobody else.',
      section: 'The Sprint',
    },
    {
      id: 'keeps-events-going',
      text: 'Sees to it that the events take place, do good and end on time',
      hint: 'Who would notice first that a meeting has become a ritual?',
      key: Column.SECOND,
      rationale:
        'That the events happen at all, leave people better off and stay within their time is what the guide asks of the Scrum Master.',
      section: 'Scrum Master',
    },
    {
      id: 'presents-results',
      text: 'Presents what the sprint brought to the people it is for',
      hint: 'Think of who stands in front when the work is looked at.',
      key: Column.BOTH,
      rationale: 'In the review the Scrum Team as a whole presents its results: the Product Owner and the Scrum Master both belong to it.',
      section: 'Sprint Review',
    },
  ],
};
