import { Column, WalkOrder } from '@two-hats/shared';
import { Arg, Ctx, GraphQLISODateTime, ID, Int, Mutation, Resolver } from 'type-graphql';
import { decide, lockDoor, removeArrivals, removeParticipants } from '../../workshop/conduct.js';
import { deleteWorkshop } from '../../workshop/forget.js';
import { issueLink, LinkKind, revokeLinks } from '../../workshop/links.js';
import { openWorkshop } from '../../workshop/openWorkshop.js';
import { closeWorkshop, reopenRound, reopenWorkshop, reveal, showCard, startNewRound, startSorting } from '../../workshop/takeStep.js';
import type { Context } from '../context.js';
import { Changed, DeletedWorkshop, IssuedLink, OpenedWorkshop, OpenWorkshopInput, RevokedLinks, StepTaken } from '../types/workshop.js';

/** The step count on the console when the step was decided: two facilitators cannot advance twice. */
const DecidedAt = () => Arg('decidedAt', () => Int, { description: 'The step count of the Console that this was decided on.' });

/** What facilitators do. */
@Resolver()
export class FacilitateResolver {
  @Mutation(() => OpenedWorkshop, { description: 'Opens a workshop with its own copy of a deck. Anyone may.' })
  openWorkshop(
    @Arg('input', () => OpenWorkshopInput, { description: 'The workshop to open.' }) input: OpenWorkshopInput,
    @Ctx() { house }: Context,
  ): Promise<OpenedWorkshop> {
    return openWorkshop(house, input);
  }

  @Mutation(() => StepTaken, { description: 'LOBBY to SORTING: opens the first round. Refused while nobody has joined.' })
  startSorting(@DecidedAt() decidedAt: number, @Ctx() { house, credential }: Context): Promise<StepTaken> {
    return startSorting(house, credential, decidedAt);
  }

  @Mutation(() => StepTaken, { description: 'SORTING to REVEALED: closes the round and shows the room its result.' })
  reveal(@DecidedAt() decidedAt: number, @Ctx() { house, credential }: Context): Promise<StepTaken> {
    return reveal(house, credential, decidedAt);
  }

  @Mutation(() => StepTaken, { description: 'Leads the room to a card, or to the overview.' })
  showCard(
    @DecidedAt() decidedAt: number,
    @Arg('cardId', () => ID, { nullable: true, description: 'The card; null for the overview.' }) cardId: string | null,
    @Arg('order', () => WalkOrder, { description: 'The order of the walk.' }) order: WalkOrder,
    @Ctx() { house, credential }: Context,
  ): Promise<StepTaken> {
    return showCard(house, credential, decidedAt, cardId ?? null, order);
  }

  @Mutation(() => StepTaken, { description: 'REVEALED to SORTING: opens the same round again; ballots are kept.' })
  reopenRound(@DecidedAt() decidedAt: number, @Ctx() { house, credential }: Context): Promise<StepTaken> {
    return reopenRound(house, credential, decidedAt);
  }

  @Mutation(() => StepTaken, { description: 'REVEALED to SORTING: opens a new round with empty ballots under another question.' })
  startNewRound(
    @DecidedAt() decidedAt: number,
    @Arg('lens', () => String, { description: 'The question, at most 120 characters.' }) lens: string,
    @Ctx() { house, credential }: Context,
  ): Promise<StepTaken> {
    return startNewRound(house, credential, decidedAt, lens);
  }

  @Mutation(() => StepTaken, { description: 'REVEALED to CLOSED: ends the workshop; its summary stays.' })
  closeWorkshop(@DecidedAt() decidedAt: number, @Ctx() { house, credential }: Context): Promise<StepTaken> {
    return closeWorkshop(house, credential, decidedAt);
  }

  @Mutation(() => StepTaken, { description: 'CLOSED to REVEALED: takes a closed workshop up again.' })
  reopenWorkshop(@DecidedAt() decidedAt: number, @Ctx() { house, credential }: Context): Promise<StepTaken> {
    return reopenWorkshop(house, credential, decidedAt);
  }

  @Mutation(() => Changed, { description: 'Locks or opens the door: a locked one lets nobody new in.' })
  lockDoor(
    @Arg('locked', () => Boolean, { description: 'Whether the door is locked from now on.' }) locked: boolean,
    @Ctx() { house, credential }: Context,
  ): Promise<Changed> {
    return lockDoor(house, credential, locked);
  }

  @Mutation(() => Changed, { description: 'Takes a person out of the workshop, with everything they placed.' })
  removeParticipant(
    @Arg('participantId', () => ID, { description: 'The person.' }) participantId: string,
    @Ctx() { house, credential }: Context,
  ): Promise<Changed> {
    return removeParticipants(house, credential, [participantId]);
  }

  @Mutation(() => Changed, { description: 'Takes out everybody who joined at or after a moment: for a crowd that does not belong.' })
  removeArrivals(
    @Arg('joinedSince', () => GraphQLISODateTime, { description: 'The moment.' }) joinedSince: Date,
    @Ctx() { house, credential }: Context,
  ): Promise<Changed> {
    return removeArrivals(house, credential, joinedSince.getTime());
  }

  @Mutation(() => Changed, { description: 'Records the owner that the team agreed on for a card, or takes that back.' })
  decide(
    @Arg('cardId', () => ID, { description: 'The card.' }) cardId: string,
    @Arg('owner', () => Column, { nullable: true, description: 'The owner; null to take the decision back.' }) owner: Column | null,
    @Arg('note', () => String, { defaultValue: '', description: 'What to remember about it, at most 500 characters.' }) note: string,
    @Ctx() { house, credential }: Context,
  ): Promise<Changed> {
    return decide(house, credential, cardId, owner ?? null, note);
  }

  @Mutation(() => IssuedLink, { description: 'Issues a link to hand out. Its secret is told once.' })
  async issueLink(
    @Arg('kind', () => LinkKind, { description: 'What the link allows.' }) kind: LinkKind,
    @Ctx() { house, credential }: Context,
  ): Promise<IssuedLink> {
    return { kind, secret: await issueLink(house, credential, kind) };
  }

  @Mutation(() => RevokedLinks, {
    description: 'Ends all links of a kind; screens that were opened with one are closed. For the facilitator who opened the workshop.',
  })
  async revokeLinks(
    @Arg('kind', () => LinkKind, { description: 'The links to end.' }) kind: LinkKind,
    @Ctx() { house, credential }: Context,
  ): Promise<RevokedLinks> {
    return { count: await revokeLinks(house, credential, kind) };
  }

  @Mutation(() => DeletedWorkshop, {
    description: 'Deletes the workshop with everything in it, for good. For the facilitator who opened it.',
  })
  async deleteWorkshop(@Ctx() { house, credential }: Context): Promise<DeletedWorkshop> {
    await deleteWorkshop(house, credential);
    return { deleted: true };
  }
}
