import { Lens, lensChoice, readDeckText, StartingBallots, WalkOrder } from '@two-hats/shared';
import { Arg, Ctx, GraphQLISODateTime, ID, Int, Mutation, Resolver } from 'type-graphql';
import { acceptProposals, decide, takeBackDecisions } from '../../workshop/decisions.js';
import { deleteWorkshop } from '../../workshop/deleteWorkshop.js';
import { issueLink, LinkKind, replaceFacilitatorLinks, revokeLinks } from '../../workshop/links.js';
import { openWorkshop } from '../../workshop/openWorkshop.js';
import { peek } from '../../workshop/peek.js';
import { lockDoor, removeArrivals, removeParticipant } from '../../workshop/people.js';
import { shareSummary } from '../../workshop/sharing.js';
import {
  arrangeTalk,
  askClosingQuestion,
  closeWorkshop,
  reopenRound,
  reopenWorkshop,
  reveal,
  showCard,
  startNewRound,
  startSorting,
  tellClosingQuestion,
} from '../../workshop/takeStep.js';
import type { Context } from '../context.js';
import { stationDrafts } from '../types/agenda.js';
import { AcceptedProposals, Decision, DecisionInput, DecisionsTakenBack, StandingDecisionInput } from '../types/decision.js';
import {
  Changed,
  DeletedWorkshop,
  IssuedLink,
  OpenedWorkshop,
  OpenWorkshopInput,
  ReplacedLinks,
  RevokedLinks,
  StepTaken,
} from '../types/workshop.js';

/** The step count on the console when the step was decided: two facilitators cannot advance twice. */
const AtStep = () => Arg('atStep', () => Int, { description: 'The step count of the Console that this was decided on.' });

/** What facilitators do. */
@Resolver()
export class FacilitateResolver {
  @Mutation(() => OpenedWorkshop, {
    description:
      'Opens a workshop with its own copy of a deck, a built-in one or your own. Anyone may who has the opening key, where `opening` asks for one.',
  })
  openWorkshop(
    @Arg('input', () => OpenWorkshopInput, { description: 'The workshop to open.' }) input: OpenWorkshopInput,
    @Ctx() { environment, address }: Context,
  ): Promise<OpenedWorkshop> {
    return openWorkshop(environment, address(), {
      ...input,
      deckId: input.deckId ?? null,
      deck: input.deck ? readDeckText(input.deck).text : null,
      lens: input.lens ?? null,
      question: input.question ?? null,
      openingKey: input.openingKey ?? null,
      agenda: input.agenda ? stationDrafts(input.agenda) : null,
    });
  }

  @Mutation(() => StepTaken, { description: 'LOBBY to SORTING: opens the first round. Refused while nobody has joined.' })
  startSorting(@AtStep() atStep: number, @Ctx() { environment, credential }: Context): Promise<StepTaken> {
    return startSorting(environment, credential, atStep);
  }

  @Mutation(() => StepTaken, { description: 'SORTING to REVEALED: closes the round and shows the room its result.' })
  reveal(@AtStep() atStep: number, @Ctx() { environment, credential }: Context): Promise<StepTaken> {
    return reveal(environment, credential, atStep);
  }

  @Mutation(() => StepTaken, { description: 'Leads the room to a card, or to the overview.' })
  showCard(
    @AtStep() atStep: number,
    @Arg('cardId', () => ID, { nullable: true, description: 'The card; null for the overview.' }) cardId: string | null,
    @Arg('order', () => WalkOrder, { description: 'The order of the walk.' }) order: WalkOrder,
    @Ctx() { environment, credential }: Context,
  ): Promise<StepTaken> {
    return showCard(environment, credential, atStep, cardId ?? null, order);
  }

  @Mutation(() => StepTaken, { description: 'Puts the cards to talk about into an order of your own, leaves some out or takes others in.' })
  arrangeTalk(
    @AtStep() atStep: number,
    @Arg('cardIds', () => [ID], { nullable: true, description: 'The queue from now on; null for the proposed one.' })
    cardIds: string[] | null,
    @Ctx() { environment, credential }: Context,
  ): Promise<StepTaken> {
    return arrangeTalk(environment, credential, atStep, cardIds ?? null);
  }

  @Mutation(() => StepTaken, {
    description: 'REVEALED to SORTING: opens the same round again; ballots are kept, done marks are taken back.',
  })
  reopenRound(@AtStep() atStep: number, @Ctx() { environment, credential }: Context): Promise<StepTaken> {
    return reopenRound(environment, credential, atStep);
  }

  @Mutation(() => StepTaken, { description: 'REVEALED to SORTING: opens a new round, under another question or the same again.' })
  startNewRound(
    @AtStep() atStep: number,
    @Arg('lens', () => Lens, { description: 'What it asks.' }) lens: Lens,
    @Arg('question', () => String, { nullable: true, description: 'Your own question, at most 120 characters; needed with the lens OWN.' })
    question: string | null,
    @Arg('cardIds', () => [ID], { nullable: true, description: 'The cards that it is about; all of them when left out.' })
    cardIds: string[] | null,
    @Arg('ballots', () => StartingBallots, { defaultValue: StartingBallots.EMPTY, description: 'What the ballots hold when it opens.' })
    ballots: StartingBallots,
    @Arg('offersBoth', () => Boolean, {
      nullable: true,
      description: 'Whether the BOTH column is offered in it; as the workshop offers it when left out.',
    })
    offersBoth: boolean | null,
    @Arg('offersNeither', () => Boolean, {
      nullable: true,
      description:
        'Whether the NEITHER column is offered in it; as the workshop offers it when left out. Worth it where work may be found that nobody does.',
    })
    offersNeither: boolean | null,
    @Arg('stationId', () => ID, {
      nullable: true,
      description: 'The station of the agenda that it begins; the next one that asks the same, or else a new one, when left out.',
    })
    stationId: string | null,
    @Ctx() { environment, credential }: Context,
  ): Promise<StepTaken> {
    return startNewRound(environment, credential, atStep, {
      ...lensChoice(lens, question),
      cardIds: cardIds ?? null,
      ballots,
      offersBoth: offersBoth ?? null,
      offersNeither: offersNeither ?? null,
      stationId: stationId ?? null,
    });
  }

  @Mutation(() => StepTaken, { description: 'Asks the room once more whether one person can be both roles. Once in a workshop.' })
  askClosingQuestion(@AtStep() atStep: number, @Ctx() { environment, credential }: Context): Promise<StepTaken> {
    return askClosingQuestion(environment, credential, atStep);
  }

  @Mutation(() => StepTaken, { description: 'Shows the room what it answered, for good. Closing the workshop shows it too.' })
  tellClosingQuestion(@AtStep() atStep: number, @Ctx() { environment, credential }: Context): Promise<StepTaken> {
    return tellClosingQuestion(environment, credential, atStep);
  }

  @Mutation(() => StepTaken, { description: 'REVEALED to CLOSED: ends the workshop; its summary stays.' })
  closeWorkshop(@AtStep() atStep: number, @Ctx() { environment, credential }: Context): Promise<StepTaken> {
    return closeWorkshop(environment, credential, atStep);
  }

  @Mutation(() => StepTaken, { description: 'CLOSED to REVEALED: takes a closed workshop up again.' })
  reopenWorkshop(@AtStep() atStep: number, @Ctx() { environment, credential }: Context): Promise<StepTaken> {
    return reopenWorkshop(environment, credential, atStep);
  }

  @Mutation(() => Changed, { description: 'Locks or opens the door: a locked one lets nobody new in.' })
  lockDoor(
    @Arg('locked', () => Boolean, { description: 'Whether the door is locked from now on.' }) locked: boolean,
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return lockDoor(environment, credential, locked);
  }

  @Mutation(() => Changed, { description: 'Takes a person out of the workshop, with everything they placed.' })
  removeParticipant(
    @Arg('participantId', () => ID, { description: 'The person.' }) participantId: string,
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return removeParticipant(environment, credential, participantId);
  }

  @Mutation(() => Changed, { description: 'Takes out everybody who joined at or after a moment: for a crowd that does not belong.' })
  removeArrivals(
    @Arg('joinedSince', () => GraphQLISODateTime, { description: 'The moment.' }) joinedSince: Date,
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return removeArrivals(environment, credential, joinedSince.getTime());
  }

  @Mutation(() => Changed, {
    description:
      'Takes a new peek at the open round for its facilitators. Refused below eight ballots, and while fewer than three people have changed something since the last one.',
  })
  peek(@Ctx() { environment, credential }: Context): Promise<Changed> {
    return peek(environment, credential);
  }

  @Mutation(() => Decision, {
    nullable: true,
    description: 'Records what the team agreed on for a card, or takes that back. Gives the decision as it stands now.',
  })
  decide(
    @Arg('cardId', () => ID, { description: 'The card.' }) cardId: string,
    @Arg('version', () => Int, { description: 'Version of the decision that you have before your eyes; 0 when there is none.' })
    version: number,
    @Arg('decision', () => DecisionInput, { nullable: true, description: 'The decision; null to take it back.' })
    decision: DecisionInput | null,
    @Ctx() { environment, credential }: Context,
  ): Promise<Decision | null> {
    const request = decision && { ...decision, owner: decision.owner ?? null, lookAgainOn: decision.lookAgainOn ?? null };
    return decide(environment, credential, cardId, version, request);
  }

  @Mutation(() => AcceptedProposals, {
    description:
      'Makes decisions of what the room agreed on for these cards. A card that somebody has decided is passed over; nothing is written where the room proposes nothing for one of them.',
  })
  async acceptProposals(
    @Arg('cardIds', () => [ID], { description: 'The cards whose proposals you have before your eyes.' }) cardIds: string[],
    @Ctx() { environment, credential }: Context,
  ): Promise<AcceptedProposals> {
    return { decisions: [...(await acceptProposals(environment, credential, cardIds))] };
  }

  @Mutation(() => DecisionsTakenBack, { description: 'Takes several decisions back. One that has been changed since stands.' })
  async takeBackDecisions(
    @Arg('decisions', () => [StandingDecisionInput], { description: 'The decisions.' }) decisions: StandingDecisionInput[],
    @Ctx() { environment, credential }: Context,
  ): Promise<DecisionsTakenBack> {
    return { count: await takeBackDecisions(environment, credential, decisions) };
  }

  @Mutation(() => IssuedLink, { description: 'Issues a link to hand out. Its secret is told once.' })
  async issueLink(
    @Arg('kind', () => LinkKind, { description: 'What the link allows.' }) kind: LinkKind,
    @Ctx() { environment, credential }: Context,
  ): Promise<IssuedLink> {
    return { kind, secret: await issueLink(environment, credential, kind) };
  }

  @Mutation(() => Changed, {
    description:
      'Shares a link to the summary with the room, for when the workshop is closed, or takes it back: then it opens nothing any more.',
  })
  shareSummary(
    @Arg('shared', () => Boolean, { description: 'Whether the room gets it.' }) shared: boolean,
    @Ctx() { environment, credential }: Context,
  ): Promise<Changed> {
    return shareSummary(environment, credential, shared);
  }

  @Mutation(() => RevokedLinks, {
    description: 'Ends all links of a kind; screens that were opened with one are closed. For the facilitator who opened the workshop.',
  })
  async revokeLinks(
    @Arg('kind', () => LinkKind, { description: 'The links to end.' }) kind: LinkKind,
    @Ctx() { environment, credential }: Context,
  ): Promise<RevokedLinks> {
    return { count: await revokeLinks(environment, credential, kind) };
  }

  @Mutation(() => ReplacedLinks, {
    description:
      "Ends every facilitator's link, the caller's and the co-facilitators' included, and issues a new one. For the facilitator who opened the workshop.",
  })
  async replaceFacilitatorLinks(@Ctx() { environment, credential }: Context): Promise<ReplacedLinks> {
    return { facilitatorSecret: await replaceFacilitatorLinks(environment, credential) };
  }

  @Mutation(() => DeletedWorkshop, {
    description: 'Deletes the workshop with everything in it, for good. For the facilitator who opened it.',
  })
  async deleteWorkshop(@Ctx() { environment, credential }: Context): Promise<DeletedWorkshop> {
    await deleteWorkshop(environment, credential);
    return { deleted: true };
  }
}
