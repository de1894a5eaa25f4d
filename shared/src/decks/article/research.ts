import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';

/** What someone in the role reads and learns to get better at it. */
export const research: Chapter = {
  dimension: { id: 'research', title: 'Research: what to read and learn' },
  section: 'Research',
  fromDiscussion: false,
  cards: [
    {
      id: 'follows-agile-practice',
      text: 'Follows what is being written about good agile practice',
      hint: 'Whose daily work changes when the way of working gets better?',
      key: Column.FIRST,
      rationale: 'The Product Owner’s craft is working with an agile team, so that is what the article has the Product Owner read about.',
    },
    {
      id: 'studies-user-stories',
      text: 'Studies how to write clearer user stories',
      hint: 'Think of who is asked when a story can be understood in two ways.',
      key: Column.FIRST,
      rationale: 'Stories are what the team builds from; learning to write better ones is on the Product Owner’s reading list.',
    },
    {
      id: 'studies-refinement',
      text: 'Studies how to run refinement meetings that get more done in less time',
      hint: 'Who is in that meeting every time, and answers for how it goes?',
      key: Column.FIRST,
      rationale: 'The article counts efficient refinement (it says grooming) among the skills that a Product Owner works on.',
    },
    {
      id: 'studies-team-communication',
      text: 'Studies how people in a team can understand each other better',
      hint: 'Think of two developers who talk past each other: who is near enough to notice?',
      key: Column.FIRST,
      rationale:
        'Better communication between team members serves the team’s success, which the article makes the Product Owner’s first aim.',
    },
    {
      id: 'reads-analysts',
      text: 'Reads industry analysts such as Forrester and Gartner',
      hint: 'Whose decisions get better with a report about the whole industry?',
      key: Column.SECOND,
      rationale: 'Analysts write about industry and market trends, the Product Manager’s field in the article.',
    },
    {
      id: 'keeps-alerts',
      text: 'Keeps news alerts running on competitors and trend-setters',
      hint: 'Think of who would rather learn of a rival’s launch today than at the next trade fair.',
      key: Column.SECOND,
      rationale: 'Alerts are the everyday tool of someone who watches the market; the article puts them on the Product Manager’s desk.',
    },
  ],
};
