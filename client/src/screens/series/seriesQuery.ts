import { graphql, type ResultOf } from '../../api/graphql';
import { headlineFields } from '../../results/fragments';

export const seriesQuery = graphql(
  `
  query Series($language: Language) {
    series(language: $language) {
      workshopId
      language
      roles { column name }
      source { title author }
      workshops {
        workshopId
        title
        phase
        openedAt
        participantCount
        headline { ...HeadlineFields }
        alpha
        gaps
        decided
        toLookAgain { cardId text kind owner elsewhere person lookAgainOn }
      }
    }
  }
`,
  [headlineFields],
);

/** Workshops of one team side by side, oldest first, as the server sends them: times are ISO 8601. */
export type Series = ResultOf<typeof seriesQuery>['series'];
export type SeriesWorkshop = Series['workshops'][number];
export type DecisionToLookAgain = SeriesWorkshop['toLookAgain'][number];
