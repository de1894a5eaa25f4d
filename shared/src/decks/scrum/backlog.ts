import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';

/** What is to be built, and in which order. */
export const backlog: Chapter = {
  dimension: { id: 'backlog', title: 'Product: what comes next, and why' },
  section: 'Product Owner',
  fromDiscussion: false,
  cards: [
    {
      id: 'answers-for-value',
      text: 'Answers for getting the most value out of what the team builds',
      hint: 'If everything is built well and nobody wants it, who has to explain why?',
      key: Column.FIRST,
      rationale: 'The guide makes one person accountable for the value that comes of the team’s work: the Product Owner.',
    },
    {
      id: 'sets-product-goal',
      text: 'Develops the goal that the product works towards, and explains it',
      hint: 'Think of the sentence that says what the coming months are for.',
      key: Column.FIRST,
      rationale: 'The Product Goal is part of keeping the Product Backlog, and the guide lays that with the Product Owner.',
    },
    {
      id: 'orders-backlog',
      text: 'Decides in which order the items of the backlog come',
      hint: 'Everybody may argue for another order; the question is who has the last word.',
      key: Column.FIRST,
      rationale: 'The Product Owner orders the Product Backlog. Others may do the work of it; the accountability stays.',
    },
    {
      id: 'keeps-backlog-clear',
      text: 'Sees to it that everybody can find and understand what stands in the backlog',
      hint: 'Somebody else may have written an item; who answers for its being understood?',
      key: Column.FIRST,
      rationale: 'The guide wants the Product Backlog in the open and understood, and makes that the Product Owner’s concern.',
    },
    {
      id: 'stands-for-stakeholders',
      text: 'Stands for the needs of many stakeholders in one ordered list',
      hint: 'Think of five people who each have a most important wish.',
      key: Column.FIRST,
      rationale: 'In the guide one person brings the wishes of many into a single order: the Product Owner, and not a group of people.',
    },
    {
      id: 'sizes-items',
      text: 'Estimates how large an item of the backlog is',
      hint: 'Who knows best how much work it will be?',
      key: Column.NEITHER,
      rationale:
        'Sizing is for the Developers, who will do the work. The Product Owner may help them to see what could be traded for what.',
      section: 'Product Backlog',
    },
    {
      id: 'finds-backlog-techniques',
      text: 'Finds techniques for setting a goal and keeping the backlog in shape',
      hint: 'It is about how to do it well, and not about what stands in the list.',
      key: Column.SECOND,
      rationale: 'This is one of the services that the Scrum Master does for the Product Owner: the craft, and not the content.',
      section: 'Scrum Master',
    },
  ],
};
