import {
  type ConsoleView,
  columnsToOffer,
  type DeckInLanguages,
  deckIn,
  type Language,
  languagesOf,
  type PicturesView,
  participantView,
  type StageView,
} from '@two-hats/shared';
import { decks } from '@two-hats/shared/decks';
import { Arg, Ctx, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { InLanguages } from '../../workshop/inLanguages.js';
import { invitation } from '../../workshop/joinWorkshop.js';
import { readBallot, readConsole, readOwnRounds, readParticipants, readPictures, readStage, readSummary } from '../../workshop/views.js';
import type { Context } from '../context.js';
import { Ballot, OwnRound } from '../types/ballot.js';
import { Console, ParticipantPage } from '../types/console.js';
import { Pictures } from '../types/pictures.js';
import { Stage } from '../types/stage.js';
import { Summary } from '../types/summary.js';
import { Addresses, DeckOutline, Invitation, Opening } from '../types/workshop.js';
import { InLanguage } from './inLanguage.js';

const pageSize = { default: 100, most: 200 };

/** Looking, without changing anything. */
@Resolver()
export class ViewsResolver {
  @Query(() => [DeckOutline], { description: 'The decks that a workshop can be opened with. Anyone may ask.' })
  decks(@InLanguage() language: Language | null): DeckOutline[] {
    return decks.map((deck) => deckOutline(deck, language ?? null));
  }

  @Query(() => Addresses, { description: 'Addresses to show to people. Anyone may ask.' })
  addresses(@Ctx() { environment, publicUrl }: Context): Addresses {
    return { publicUrl: publicUrl(), embedOrigins: environment.embedOrigins };
  }

  @Query(() => Opening, { description: 'What opening a workshop on this server takes. Anyone may ask.' })
  opening(@Ctx() { environment }: Context): Opening {
    return { needsKey: environment.openings.needsKey };
  }

  @Query(() => Invitation, {
    description: 'What a join code leads to. Anyone may ask; whoever tries many wrong ones waits for the answer.',
  })
  invitation(
    @Arg('code', () => String, { description: 'The join code; upper or lower case.' }) code: string,
    @InLanguage() language: Language | null,
    @Ctx() { environment, address }: Context,
  ): Promise<Invitation> {
    return invitation(environment, address(), code, language ?? null) as Promise<Invitation>;
  }

  @Query(() => Ballot, { description: "The caller's own ballot. For participants." })
  ballot(@InLanguage() language: Language | null, @Ctx() { environment, credential }: Context): Promise<Ballot> {
    return readBallot(environment, credential, language ?? null) as Promise<Ballot>;
  }

  @Query(() => [OwnRound], { description: "The caller's own ballots in all revealed rounds, oldest first. For participants." })
  ownRounds(@InLanguage() language: Language | null, @Ctx() { environment, credential }: Context): Promise<OwnRound[]> {
    return readOwnRounds(environment, credential, language ?? null) as Promise<OwnRound[]>;
  }

  @Query(() => Stage, { description: 'What the room sees. For everyone in it: facilitators, participants, the projector.' })
  stage(@InLanguage() language: Language | null, @Ctx() { environment, credential }: Context): Promise<Stage> {
    return readStage(environment, credential, language ?? null) as Promise<Stage>;
  }

  @Query(() => Console, { description: 'What the facilitator sees. For facilitators.' })
  console(@InLanguage() language: Language | null, @Ctx() { environment, credential }: Context): Promise<Console> {
    return readConsole(environment, credential, language ?? null) as Promise<Console>;
  }

  @Query(() => Summary, { description: 'What stays. For facilitators and whoever has the summary link; refused before the first reveal.' })
  summary(@InLanguage() language: Language | null, @Ctx() { environment, credential }: Context): Promise<Summary> {
    return readSummary(environment, credential, language ?? null) as Promise<Summary>;
  }

  @Query(() => Pictures, { description: 'What pictures are drawn from. For facilitators and whoever has a link to a picture.' })
  pictures(@InLanguage() language: Language | null, @Ctx() { environment, credential }: Context): Promise<Pictures> {
    return readPictures(environment, credential, language ?? null) as Promise<Pictures>;
  }

  @Query(() => ParticipantPage, { description: 'The people in the workshop, newest first, page by page. For facilitators.' })
  async participants(
    @Ctx() { environment, credential }: Context,
    @Arg('after', () => ID, { nullable: true, description: '`nextAfter` of the page before.' }) after: string | null,
    @Arg('first', () => Int, { defaultValue: pageSize.default, description: 'People on a page, 1 to 200.' }) first: number,
    @Arg('notDoneOnly', () => Boolean, { defaultValue: false, description: 'Only those who have not said that they are done.' })
    notDoneOnly: boolean,
    @Arg('search', () => String, { defaultValue: '', description: 'Part of a name, upper or lower case.' }) search: string,
  ): Promise<ParticipantPage> {
    const limit = Math.min(Math.max(first, 1), pageSize.most);
    const found = await readParticipants(environment, credential, { before: after ?? null, limit: limit + 1, notDoneOnly, search });
    const page = found.slice(0, limit).map(participantView);
    return { participants: page as ParticipantPage['participants'], nextAfter: found.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  @Subscription(() => Stage, {
    name: 'stage',
    subscribe: liveOnly,
    description: 'What the room sees, whole in every frame. A frame follows when something that the room sees has changed.',
  })
  stageFrames(@Root() stage: InLanguages<StageView>, @InLanguage() language: Language | null): Stage {
    return stage.in(language ?? null) as Stage;
  }

  @Subscription(() => Console, {
    name: 'console',
    subscribe: liveOnly,
    description: 'What the facilitator sees, whole in every frame. A frame follows every change, about ten a second at most.',
  })
  consoleFrames(@Root() console: InLanguages<ConsoleView>, @InLanguage() language: Language | null): Console {
    return console.in(language ?? null) as Console;
  }

  @Subscription(() => Pictures, {
    name: 'pictures',
    subscribe: liveOnly,
    description: 'What pictures are drawn from, whole in every frame. A frame follows when the facilitators have taken a step.',
  })
  picturesFrames(@Root() pictures: InLanguages<PicturesView>, @InLanguage() language: Language | null): Pictures {
    return pictures.in(language ?? null) as Pictures;
  }
}

/** Frames are made once for all their viewers and written by the live hub; nobody gets a stream of their own from here. */
function liveOnly(): never {
  throw new Error('Subscriptions are served by the live hub.');
}

function deckOutline(deck: DeckInLanguages, language: Language | null): DeckOutline {
  const { id, language: writtenIn, title, description, minutes, roles, source, cards } = deckIn(deck, language);
  const languages = [...languagesOf(deck)];
  return {
    id,
    language: writtenIn,
    languages,
    title,
    description,
    minutes,
    roles: [...roles],
    source,
    cardCount: cards.length,
    columnsToOffer: [...columnsToOffer(cards.map(({ key }) => key))],
  };
}
