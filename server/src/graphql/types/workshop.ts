import { AgendaTemplate, Column, type Hat, Language, Lens, Phase } from '@two-hats/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Invitation as InvitationFacts, JoinRequest } from '../../workshop/joinWorkshop.js';
import { LinkKind } from '../../workshop/links.js';
import type { OpenedWorkshop as OpenedWorkshopFacts, OpeningRequest } from '../../workshop/openWorkshop.js';
import type { StepTaken as StepTakenFacts } from '../../workshop/takeStep.js';
import { StationInput } from './agenda.js';
import { Ballot } from './ballot.js';
import { DeckSource, Role } from './deck.js';
import { OwnDeckInput } from './ownDeck.js';

@ObjectType({ description: 'A deck that a workshop can be opened with.' })
export class DeckOutline {
  @Field(() => ID, { description: 'Pass it when you open a workshop.' })
  id!: string;

  @Field(() => Language, {
    nullable: true,
    description: 'The language of the texts below; null where it is another one than these.',
  })
  language!: Language | null;

  @Field(() => [Language], { description: 'The languages that it exists in, its own first.' })
  languages!: Language[];

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'A sentence for whoever chooses a deck.' })
  description!: string;

  @Field(() => Int, { description: 'Cards in it.' })
  cardCount!: number;

  @Field(() => Int, { description: 'How long a workshop with it takes, in minutes.' })
  minutes!: number;

  @Field(() => [Role], { description: 'The first and the second role.' })
  roles!: Role[];

  @Field(() => DeckSource, { nullable: true, description: 'What its key comes from; null in a deck without one.' })
  source!: DeckSource | null;

  @Field(() => [Column], {
    description:
      'The columns beside the two roles to offer with it: those that its key uses, where it gives some cards to neither role. `openWorkshop` offers what it is told.',
  })
  columnsToOffer!: Column[];
}

@ObjectType({ description: 'What opening a workshop on this server takes.' })
export class Opening {
  @Field(() => Boolean, { description: 'Whether the operator asks for the opening key.' })
  needsKey!: boolean;
}

@ObjectType({ description: 'What someone who holds a join code may know before joining.' })
export class Invitation implements InvitationFacts {
  @Field(() => String, { description: 'Title of the workshop.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether a name is asked for.' })
  named!: boolean;

  @Field(() => Phase, { description: 'Where the workshop stands.' })
  phase!: Phase;

  @Field(() => Boolean, { description: 'Whether the door is locked: nobody new gets in.' })
  locked!: boolean;

  @Field(() => Language, {
    nullable: true,
    description: "The language of the roles' names; null where it is another one than these, or nobody said.",
  })
  language!: Language | null;

  @Field(() => [Role], { description: 'The first and the second role, for whoever says which hat they wear.' })
  roles!: Role[];
}

@InputType({ description: 'The workshop to open.' })
export class OpenWorkshopInput implements Omit<OpeningRequest, 'deck'> {
  @Field(() => String, { nullable: true, description: "The server's opening key; needed where `opening` says so." })
  openingKey!: string | null;

  @Field(() => String, { description: 'At most 120 characters.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Id of a built-in deck, as `decks` lists them; leave it out with a deck of your own.' })
  deckId!: string | null;

  @Field(() => OwnDeckInput, { nullable: true, description: 'A deck of your own, in place of `deckId`. The workshop keeps a copy.' })
  deck!: OwnDeckInput | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether participants are asked for a name.' })
  named!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is a rehearsal: marked as one on every screen, and gone a day after it was opened.',
  })
  rehearsal!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the BOTH column is offered. The article says "or".' })
  offersBoth!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the NEITHER column is offered: somebody else, or nobody.' })
  offersNeither!: boolean;

  @Field(() => AgendaTemplate, { defaultValue: AgendaTemplate.WHOLE, description: 'The agenda to begin with.' })
  template!: AgendaTemplate;

  @Field(() => [StationInput], { nullable: true, description: 'An agenda of your own, in place of the template.' })
  agenda!: StationInput[] | null;

  @Field(() => Lens, {
    nullable: true,
    description: 'What the first round asks; as the template has it when left out. Passed over beside an agenda of your own.',
  })
  lens!: Lens | null;

  @Field(() => String, { nullable: true, description: 'Your own question, at most 120 characters; needed with the lens OWN.' })
  question!: string | null;
}

@ObjectType({ description: 'What opening a workshop gives, once: the server keeps hashes of the secrets only.' })
export class OpenedWorkshop implements OpenedWorkshopFacts {
  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;

  @Field(() => String, { description: 'Six characters that let people join.' })
  joinCode!: string;

  @Field(() => String, { description: 'Allows everything a facilitator can do.' })
  facilitatorSecret!: string;

  @Field(() => String, { description: 'Shows the Stage; allows nothing else.' })
  projectorSecret!: string;

  @Field(() => String, { description: 'Shows the Summary; allows nothing else.' })
  summarySecret!: string;
}

@InputType({ description: 'Who wants to join what.' })
export class JoinInput implements Omit<JoinRequest, 'language'> {
  @Field(() => String, { description: 'The join code; upper or lower case, spaces and hyphens do not matter.' })
  code!: string;

  @Field(() => String, {
    description:
      'A random key made by the device, 32 bytes as base64url. Joining again with the same key is joining once, and gives the same secret.',
  })
  attempt!: string;

  @Field(() => String, { nullable: true, description: 'At most 40 characters; needed unless the workshop is anonymous.' })
  name!: string | null;

  @Field(() => Column, { nullable: true, description: 'The hat worn today.' })
  hat!: Hat | null;
}

@ObjectType({ description: 'What joining gives. The server keeps a hash of the secret only.' })
export class Joined {
  @Field(() => String, { description: "The participant's secret; whoever has it is this participant." })
  secret!: string;

  @Field(() => Ballot, { description: 'The ballot, ready to be filled in.' })
  ballot!: Ballot;
}

@ObjectType({ description: 'Where the workshop stands after a step.' })
export class StepTaken implements StepTakenFacts {
  @Field(() => Phase, { description: 'The phase now.' })
  phase!: Phase;

  @Field(() => Int, { description: 'The step count now.' })
  step!: number;

  @Field(() => Int, { description: 'The revision now.' })
  revision!: number;
}

@ObjectType({ description: 'A change was made.' })
export class Changed {
  @Field(() => Int, { description: 'The revision now.' })
  revision!: number;
}

@ObjectType({ description: 'A link to hand out. Its secret is told once.' })
export class IssuedLink {
  @Field(() => LinkKind, { description: 'What it allows.' })
  kind!: LinkKind;

  @Field(() => String, { description: 'Goes into the fragment of the address, never into its path or query.' })
  secret!: string;
}

@ObjectType({ description: 'Links were ended.' })
export class RevokedLinks {
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: "Facilitators' links were ended, and a new one was issued." })
export class ReplacedLinks {
  @Field(() => String, { description: 'Allows everything a facilitator can do; told once. The secret used so far is worth nothing now.' })
  facilitatorSecret!: string;
}

@ObjectType({ description: 'A workshop was deleted.' })
export class DeletedWorkshop {
  @Field(() => Boolean, { description: 'True: nothing of it is left.' })
  deleted!: boolean;
}

@ObjectType({ description: 'Addresses to show to people.' })
export class Addresses {
  @Field(() => String, { description: 'An address of this server that phones can reach, without a trailing slash.' })
  publicUrl!: string;

  @Field(() => [String], {
    description: 'Origins whose pages may show the projector, the summary and pictures in a frame; empty where none may.',
  })
  embedOrigins!: readonly string[];
}
