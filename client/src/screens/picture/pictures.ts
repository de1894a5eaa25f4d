import { graphql, type ResultOf } from '../../api/graphql';
import { cardResultFields } from '../../results/fragments';
import { changesFields } from '../../results/slope/fragment';

export const picturesFrames = graphql(
  `
  subscription PicturesFrames($language: Language) {
    pictures(language: $language) {
      revision
      title
      rehearsal
      openedAt
      language
      roles { column name }
      source { title author }
      dimensions { id title }
      cards { id text dimension }
      rounds {
        number
        lens
        question
        ballotCount
        results { ...CardResultFields }
      }
      changes { ...ChangesFields }
    }
  }
`,
  [cardResultFields, changesFields],
);

/** What the pictures of a workshop are drawn from. */
export type Pictures = ResultOf<typeof picturesFrames>['pictures'];
export type PicturedRound = Pictures['rounds'][number];

export const picturesIn = (data: ResultOf<typeof picturesFrames>) => data.pictures;

/** The pictures there are, as they stand in an address. */
export const pictureKinds = ['role-map', 'heat-grid', 'slope'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/**
 * The round that an address names; the newest revealed one where it names none.
 * @param rounds as in the address, e.g. `2`
 */
export function roundIn({ rounds }: Pictures, wanted: string | undefined): PicturedRound | undefined {
  return wanted === undefined ? rounds.at(-1) : rounds.find(({ number }) => number === Number(wanted));
}

/**
 * The comparison that an address names; the one that ends with the newest round where it names none.
 * @param rounds as in the address, e.g. `1-2`
 */
export function changesIn({ changes }: Pictures, wanted: string | undefined): Pictures['changes'][number] | undefined {
  if (wanted === undefined) return [...changes].sort((one, other) => one.to - other.to).at(-1);
  return changes.find(({ from, to }) => `${from}-${to}` === wanted);
}
