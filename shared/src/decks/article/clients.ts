import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';

/** With whom on the client's side the role talks, and in how much detail. */
export const clients: Chapter = {
  dimension: { id: 'clients', title: 'Clients: users or leaders' },
  section: 'Levels of Client Engagement',
  fromDiscussion: false,
  cards: [
    {
      id: 'engages-with-users',
      text: 'Spends a lot of time with the people who use the software',
      hint: 'Users are the people at the keyboard, who need not be the ones who sign the contract.',
      key: Column.FIRST,
      rationale: 'Both roles talk to clients, on different levels; the deep engagement with users is the Product Owner’s.',
    },
    {
      id: 'reviews-features-with-users',
      text: 'Goes through upcoming features and their priority in detail with users',
      hint: 'How much detail can each role bring to such a conversation, and take home from it?',
      key: Column.FIRST,
      rationale: 'Detail and order of what comes next are the Product Owner’s daily matter, so this talk is the Product Owner’s too.',
    },
    {
      id: 'talks-with-client-leaders',
      text: 'Talks with the people who lead the client’s organisation',
      hint: 'Think of a conversation with a director, about the year ahead and not about a screen.',
      key: Column.SECOND,
      rationale: 'The article has the Product Manager meet the client’s leadership. Neither talk matters more: they differ in level.',
    },
    {
      id: 'foresees-client-needs',
      text: 'Works out what clients’ businesses will need later, and how the product must grow',
      hint: 'It is about needs that clients may not be able to name yet.',
      key: Column.SECOND,
      rationale: 'Future needs of a client’s business decide how product and portfolio must grow: the Product Manager’s long view.',
    },
  ],
};
