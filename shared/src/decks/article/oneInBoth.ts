import type { SourceAnswer } from '../../deck.js';

/** What the article and the four responses under it say to whether one person can be both. */
export const oneInBoth: SourceAnswer = {
  says: 'One or the other. Growing from one into the other is fine; doing both at once works against itself, says the author after almost three years of it.',
  responses: [
    { by: 'Jeff Luzum', says: 'Agrees, and asks for analytics beside them.' },
    {
      by: 'John Peltier',
      says: 'It depends: one person may do both while version 1 is built. After the release two of them free one for the market. A small company often has no choice.',
    },
    { by: 'Another blog', says: 'Likes the distinction, and gives no answer.' },
    { by: 'A fourth reader', says: 'Agrees; saw it work once, and would not bank on it.' },
  ],
};
