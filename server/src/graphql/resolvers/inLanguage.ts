import { Language } from '@two-hats/shared';
import { Arg } from 'type-graphql';

/** The reader's language. A frame is made once for each, so it is an argument and no header. */
export const InLanguage = () =>
  Arg('language', () => Language, {
    nullable: true,
    description: "The language that the deck's texts are wanted in; its own when left out, and where it does not exist in that one.",
  });
