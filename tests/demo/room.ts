// What happens in the demo's room: people arrive and sort whenever a round is open.

import { setTimeout as sleep } from 'node:timers/promises';
import { Phase } from '@two-hats/shared';
import type { Api } from './api.js';
import type { DemoOptions } from './options.js';
import { join, type OpenRound } from './participant.js';
import { peopleOf, roomMoodOf } from './people.js';
import { randomFrom } from './random.js';
import { type ConsoleFrame, facilitatorOf, type OpenedWorkshop, watchConsole } from './workshop.js';

/** A number for `--seed` gives each person a stream of their own, so that the order of arrival changes nobody's opinion. */
const seedStride = 7919;

/** Everybody joins at once. */
async function joinAll(api: Api, code: string, { people, seed }: DemoOptions) {
  const random = randomFrom(seed);
  const mood = roomMoodOf(random);
  return Promise.all(
    peopleOf(people, random).map((person, index) => join(api, code, person, mood, randomFrom(seed * seedStride + index + 1))),
  );
}

/** Runs the workshop to its end as fast as it goes: sorted, revealed, the most contested cards decided, closed. */
export async function runToSummary(api: Api, workshop: OpenedWorkshop, options: DemoOptions, signal: AbortSignal): Promise<void> {
  const facilitator = facilitatorOf(api, workshop.facilitatorSecret);
  const participants = await joinAll(api, workshop.joinCode, options);
  await facilitator.take('startSorting');
  const { stage } = await facilitator.look();
  const round: OpenRound = { number: stage.round?.number ?? 1, columns: stage.columns, cards: stage.cards };
  await Promise.all(participants.map((participant) => participant.sort(round, 0, signal)));
  await facilitator.take('reveal');

  const { reveal } = (await facilitator.look()).stage;
  for (const cardId of reveal?.walk.slice(0, 5) ?? []) {
    const result = reveal?.results.find((card) => card.cardId === cardId);
    await facilitator.showCard(cardId);
    const owner = result?.winner ?? result?.key;
    if (owner && round.columns.includes(owner))
      await facilitator.decide(cardId, owner, result?.winner ? 'Agreed after a short talk.' : "A tie; we go with the article's view.");
  }
  await facilitator.take('closeWorkshop');
}

/**
 * Fills the room: people arrive one by one and sort every round that the facilitator opens, until `signal` aborts.
 *
 * @param say is told in one line when something changes
 */
export async function fillRoom(
  api: Api,
  workshop: OpenedWorkshop,
  options: DemoOptions,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const random = randomFrom(options.seed);
  const mood = roomMoodOf(random);
  const newest = new NewestFrame(signal);
  let arriving = options.people;

  const people = peopleOf(options.people, random).map(async (person, index) => {
    const own = randomFrom(options.seed * seedStride + index + 1);
    try {
      // A dozen are in after about a quarter of a minute; the first one comes at once.
      await sleep(index === 0 ? 0 : own() * 6 * options.pace, undefined, { signal });
      const participant = await join(api, workshop.joinCode, person, mood, own).finally(() => {
        arriving -= 1;
      });
      for (let seen = -1; ; ) {
        const { step, stage } = await newest.after(seen);
        seen = step;
        if (stage.phase !== Phase.SORTING || !stage.round) continue;
        await participant.sort({ number: stage.round.number, columns: stage.columns, cards: stage.cards }, options.pace, signal);
      }
    } catch (error) {
      if (!signal.aborted) say(`${person.name} left: ${error instanceof Error ? error.message : error}`);
    }
  });

  let told = '';
  for await (const frame of watchConsole(api, workshop.facilitatorSecret, signal)) {
    newest.show(frame);
    const line = lineAbout(frame, arriving);
    if (line !== told) say(line);
    told = line;
  }
  await Promise.all(people);
}

function lineAbout({ stage, progress }: ConsoleFrame, arriving: number): string {
  switch (stage.phase) {
    case Phase.LOBBY:
      return arriving > 0 ? 'People are arriving …' : `${progress.joined} people are in. Start sorting on the console.`;
    case Phase.SORTING:
      return progress.done < progress.joined
        ? `Round ${stage.round?.number ?? 1}: people are sorting …`
        : `Round ${stage.round?.number ?? 1}: everybody is done. Reveal the result on the console.`;
    case Phase.REVEALED:
      return 'Revealed. Walk through the cards on the console, decide, and close; or open another round, and people will sort again.';
    case Phase.CLOSED:
      return 'Closed. The summary has what stays.';
  }
}

/** The newest console frame, for people who wait for the next step of the facilitator. */
class NewestFrame {
  private frame: ConsoleFrame | null = null;
  private waiting: (() => void)[] = [];

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.wake(), { once: true });
  }

  show(frame: ConsoleFrame): void {
    this.frame = frame;
    this.wake();
  }

  /** The newest frame as soon as it is later than the step that was seen. */
  async after(step: number): Promise<ConsoleFrame> {
    while (!this.frame || this.frame.step <= step) {
      this.signal.throwIfAborted();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return this.frame;
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
