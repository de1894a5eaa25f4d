import { graphql, type ResultOf } from '../../api/graphql';

/** What changed from one round to another, for its sentence, its picture and its table. */
export const changesFields = graphql(`
  fragment ChangesFields on WhatChanged {
    kind
    from
    to
    differing
    agreedBefore
    agreedAfter
    towardsRoom
    awayFromRoom
    fewestMoved
    towardsModel
    awayFromModel
    bothBefore
    bothAfter
    neitherBefore
    neitherAfter
    cards {
      cardId
      before { winner outcome lean }
      after { winner outcome lean }
      differs
      direction
      fewestMoved
    }
  }
`);

export type Changes = ResultOf<typeof changesFields>;
