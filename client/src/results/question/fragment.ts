import { graphql } from '../../api/graphql';

/** What came of the question, for every screen that shows it. */
export const questionFields = graphql(`
  fragment QuestionFields on OneInBoth {
    opening { yes no depends }
    closing
    answeredCount
    shift { people before { yes no depends } after { yes no depends } changed portion }
    source { says responses { by says } }
  }
`);
