import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';

/** What both roles have in common. Id and title do not say so: a phone shows them while people still sort. */
export const shared: Chapter = {
  dimension: { id: 'purpose', title: 'Purpose: what the work is for' },
  section: 'Closing paragraph, on what the roles share',
  fromDiscussion: false,
  cards: [
    {
      id: 'commits-to-product',
      text: 'Gives everything for the success of the product',
      hint: 'What would happen to the product if only one of the two did?',
      key: Column.BOTH,
      rationale: 'Full devotion to the product is the first thing that the two roles share in the article.',
    },
    {
      id: 'drives-business-value',
      text: 'Drives the greatest business value for the company',
      hint: 'Value is made by choosing what to build, and also by building the right part of it first.',
      key: Column.BOTH,
      rationale: 'Both roles work for business value, says the article: one through the next deliverables, one through direction.',
    },
    {
      id: 'cares-for-it-teams',
      text: 'Cares about the success of the IT teams',
      hint: 'Being near to a team and wanting it to succeed are not the same thing.',
      key: Column.BOTH,
      rationale: 'Only one of the two sits with the team, but the article wants both to be dedicated to the success of IT.',
    },
    {
      id: 'wants-great-product',
      text: 'Wants to see a product on the market that people are glad to have',
      hint: 'Ask yourself whether you could work with someone in either role who did not.',
      key: Column.BOTH,
      rationale: 'The wish to bring something great to market is common ground; the article closes its comparison with it.',
    },
  ],
};
