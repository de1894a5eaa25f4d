import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';

/** What goes on between the team and the organisation around it. */
export const organisation: Chapter = {
  dimension: { id: 'organisation', title: 'Organisation: the world around the team' },
  section: 'Scrum Master',
  fromDiscussion: false,
  cards: [
    {
      id: 'decides-on-requests',
      text: 'Decides about a change to the backlog that somebody outside asks for',
      hint: 'Whom does a director have to convince who wants something else first?',
      key: Column.FIRST,
      rationale: 'Whoever wants the Product Backlog changed has to convince the Product Owner, whose decisions the organisation respects.',
      section: 'Product Owner',
    },
    {
      id: 'leads-adoption',
      text: 'Trains and coaches the organisation on its way into Scrum',
      hint: 'Think of a department that hears of sprints for the first time.',
      key: Column.SECOND,
      rationale: 'The Scrum Master serves the organisation too: the guide speaks of leading, training and coaching its adoption of Scrum.',
    },
    {
      id: 'takes-down-barriers',
      text: 'Takes down barriers between stakeholders and the team',
      hint: 'Think of a wish that passes through three departments before the team hears of it.',
      key: Column.SECOND,
      rationale: 'Barriers between stakeholders and Scrum Teams are for the Scrum Master to remove, as a service to the organisation.',
    },
    {
      id: 'brings-stakeholders-in',
      text: 'Gets stakeholders and team to work on something in one room when it is needed',
      hint: 'It is about making the conversation possible, and not about what comes of it.',
      key: Column.SECOND,
      rationale:
        'The Scrum Master facilitates the work with stakeholders where it is asked for or needed, in the service of the Product Owner.',
    },
  ],
};
