import { Column, Language, deckLimits as limits } from '@two-hats/shared';
import { Field, ID, InputType } from 'type-graphql';

/** A text that may be left out. */
const optional = (description: string) => Field(() => String, { defaultValue: '', description });

@InputType({ description: "One of the two roles that a deck of one's own is about." })
export class OwnRoleInput {
  @Field(() => String, { description: `In full, at most ${limits.name} characters. No other column's name.` })
  name!: string;

  @optional(`For where space is short, at most ${limits.shortName} characters; the full name when left out.`)
  shortName!: string;

  @optional(`The name with its definite article, as in a sentence, at most ${limits.definite} characters; the full name when left out.`)
  definite!: string;
}

@InputType({ description: "Where the key of a deck of one's own comes from." })
export class OwnSourceInput {
  @Field(() => String, { description: `A book, a policy, an earlier workshop …; at most ${limits.sourceTitle} characters.` })
  title!: string;

  @optional(`Whose it is, at most ${limits.author} characters.`)
  author!: string;
}

@InputType({ description: "A card of a deck of one's own." })
export class OwnCardInput {
  @Field(() => ID, { defaultValue: '', description: 'Lower-case letters, digits and hyphens, at most 40; made where it is left out.' })
  id!: string;

  @Field(() => String, { description: `The responsibility, at most ${limits.text} characters.` })
  text!: string;

  @optional(`For someone who hesitates, at most ${limits.hint} characters.`)
  hint!: string;

  @Field(() => Column, { nullable: true, description: 'The column that the model gives it; none when left out. Needs a `source`.' })
  key!: Column | null;

  @optional(`Why the model says so, at most ${limits.rationale} characters. Dropped without a key.`)
  rationale!: string;

  @optional(`Where in the source, at most ${limits.section} characters. Dropped without a key.`)
  section!: string;
}

@InputType({ description: "A dimension of a deck of one's own, with its cards." })
export class OwnDimensionInput {
  @Field(() => String, { description: `At most ${limits.dimensionTitle} characters.` })
  title!: string;

  @Field(() => [OwnCardInput], { description: `At least one; at most ${limits.cards} in all dimensions together.` })
  cards!: OwnCardInput[];
}

@InputType({
  description:
    'A deck of your own. What is wrong with it is told beside the code `INVALID_DECK`, as `extensions.problems` with code and path.',
})
export class OwnDeckInput {
  @Field(() => Language, { nullable: true, description: 'The language it is written in; leave it out for another one than these.' })
  language!: Language | null;

  @Field(() => String, { description: `At most ${limits.title} characters.` })
  title!: string;

  @optional(`For whoever chooses a deck, at most ${limits.description} characters.`)
  description!: string;

  @Field(() => [OwnRoleInput], { description: 'The first and the second role.' })
  roles!: OwnRoleInput[];

  @Field(() => OwnSourceInput, { nullable: true, description: 'Where the key comes from; needed where a card has one.' })
  source!: OwnSourceInput | null;

  @Field(() => [OwnDimensionInput], { description: `At most ${limits.dimensions}.` })
  dimensions!: OwnDimensionInput[];
}
