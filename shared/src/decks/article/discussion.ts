import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';
import { research } from './research.js';

/** What readers of the article proposed. It is not part of the article's model and never compared with it. */
export const discussion: Chapter = {
  dimension: research.dimension,
  section: 'Responses: Jeff Luzum',
  fromDiscussion: true,
  cards: [
    {
      id: 'mines-data',
      text: 'Mines data from inside and outside the company for business insight',
      hint: 'Think of who turns numbers that are already being collected into a decision.',
      key: Column.SECOND,
      rationale:
        'A reader’s proposal: use the data that IT holds, and what is available outside, for decisions now and later. Not in the article itself.',
    },
  ],
};
