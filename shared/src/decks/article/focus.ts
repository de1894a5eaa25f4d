import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';

/** Where the role looks first: at the team that builds, or at the world the product is for. */
export const focus: Chapter = {
  dimension: { id: 'focus', title: 'Focus: inward or outward' },
  section: 'Inward vs. Outward',
  fromDiscussion: false,
  cards: [
    {
      id: 'puts-team-first',
      text: 'Puts the success of the Scrum team before everything else',
      hint: 'Think of the day on which several groups want something: whose need is served first?',
      key: Column.FIRST,
      rationale: 'The article turns the Product Owner inward: how well the Scrum team does is the measure of the role.',
    },
    {
      id: 'works-beside-team',
      text: 'Works in the same room as the team, or a short walk away',
      hint: 'Whose work suffers most when the developers cannot simply come over and ask?',
      key: Column.FIRST,
      rationale:
        'An inward role needs closeness: in the article the Product Owner shares a table with the team or, failing that, a building.',
    },
    {
      id: 'stays-within-reach',
      text: 'Stays within reach of the team and takes part in its daily work',
      hint: 'Think of a question that comes up in the middle of the day and stops the work until it is answered.',
      key: Column.FIRST,
      rationale: 'The Product Owner belongs to the team and is there when needed; someone who is mostly out of the office cannot be.',
    },
    {
      id: 'interviews-clients',
      text: 'Interviews clients about their problems and wishes',
      hint: 'An interview asks open questions; a walk through planned features is a different conversation.',
      key: Column.SECOND,
      rationale: 'The Product Manager faces outward, and interviews are the first of the outward duties that the article lists.',
    },
    {
      id: 'evaluates-market-trends',
      text: 'Evaluates where the market is heading',
      hint: 'Who needs this knowledge to decide, and who has the time to gather it?',
      key: Column.SECOND,
      rationale:
        'Reading the market is outward work; the article gives it to the Product Manager, whose attention is not bound to one sprint.',
    },
    {
      id: 'reviews-competitors',
      text: 'Watches competitors and reviews what they bring out',
      hint: 'Think of who should be the first to notice that a rival has changed course.',
      key: Column.SECOND,
      rationale: 'Keeping an eye on the competition is part of the outward view that makes a Product Manager in the article.',
    },
    {
      id: 'looks-outside',
      text: 'Expects most answers to lie outside the company, and goes there to find them',
      hint: 'Where does this person spend a good week: with the people who build, or with the people who might buy?',
      key: Column.SECOND,
      rationale: 'The article leans on Pragmatic Marketing here: what a Product Manager needs to know is mostly found out of the office.',
    },
  ],
};
