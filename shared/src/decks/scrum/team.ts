import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';

/** How the team works, and how well. */
export const team: Chapter = {
  dimension: { id: 'team', title: 'Team: how the work is done' },
  section: 'Scrum Master',
  fromDiscussion: false,
  cards: [
    {
      id: 'answers-for-effectiveness',
      text: 'Answers for how effective the team is',
      hint: 'It is about how well the team works, and not about what it works on.',
      key: Column.SECOND,
      rationale: 'The Scrum Master answers for the team’s effectiveness, by making it possible for the team to improve how it works.',
    },
    {
      id: 'clears-obstacles',
      text: 'Gets what holds the team up out of the way',
      hint: 'Think of an access right that the team has been waiting for since last week.',
      key: Column.SECOND,
      rationale: 'Having impediments removed is a service to the team, and the guide gives it to the Scrum Master.',
    },
    {
      id: 'coaches-self-management',
      text: 'Coaches the team to organise its own work',
      hint: 'Who asks the question instead of giving the answer?',
      key: Column.SECOND,
      rationale: 'Self-management and skills across the team are what the Scrum Master coaches its members in.',
    },
    {
      id: 'turns-eyes-to-finished-work',
      text: 'Helps the team to concentrate on valuable work that is really finished',
      hint: 'Think of a board on which everything is nearly done.',
      key: Column.SECOND,
      rationale: 'The Scrum Master helps the team to keep its eyes on valuable Increments that meet the Definition of Done.',
    },
    {
      id: 'holds-to-definition-of-done',
      text: 'Builds quality in by keeping to the definition of done',
      hint: 'Who decides, at the last line of an item, whether it is good enough?',
      key: Column.NEITHER,
      rationale: 'Quality is brought into the work by those who do it: the guide names the Developers.',
      section: 'Developers',
    },
    {
      id: 'explains-scrum',
      text: 'Helps everyone to understand how Scrum works, and why',
      hint: 'Think of a new colleague who asks what the daily is good for.',
      key: Column.SECOND,
      rationale: 'Establishing Scrum means helping people to understand its theory and practice, and that is the Scrum Master’s.',
    },
  ],
};
