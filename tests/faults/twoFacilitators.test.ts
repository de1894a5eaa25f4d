/** Two consoles press the same step at the same moment: one step is taken, and the other console is told with a code, and shown. */
import type { Step } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { ApiError, type Caller } from '../support/api.js';
import { type Console, watchConsole } from '../support/documents.js';
import type { Frames } from '../support/frames.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { type StepTaken, Workshop } from '../support/workshop.js';

const server = useServer();
const { api } = server;

/** Steps that lead from a revealed round back to it, and touch every phase but the lobby. */
const circle = ['SHOW_CARD', 'REOPEN_ROUND', 'REVEAL', 'CLOSE', 'REOPEN_WORKSHOP', 'START_NEW_ROUND', 'REVEAL'] as const satisfies Step[];

const documents: Record<(typeof circle)[number], string> = {
  SHOW_CARD: 'showCard(atStep: $atStep, cardId: "looks-outside", order: TALK)',
  REOPEN_ROUND: 'reopenRound(atStep: $atStep)',
  REVEAL: 'reveal(atStep: $atStep)',
  CLOSE: 'closeWorkshop(atStep: $atStep)',
  REOPEN_WORKSHOP: 'reopenWorkshop(atStep: $atStep)',
  START_NEW_ROUND: 'startNewRound(atStep: $atStep, lens: TODAY)',
};

/** One facilitator, who can press over HTTP or over the socket, and sees the Console. */
interface Facilitator {
  readonly frames: Frames<Console>;
  press(step: (typeof circle)[number], atStep: number, overHttp: boolean): Promise<StepTaken>;
}

async function facilitatorWith(secret: string): Promise<Facilitator> {
  const socket = await server.socket(secret);
  return {
    frames: socket.subscribe<Console>(watchConsole),
    async press(step, atStep, overHttp) {
      const caller: Caller = overHttp ? api : socket;
      const document = `mutation ($atStep: Int!) { it: ${documents[step]} { phase step revision } }`;
      return (await caller.call<{ it: StepTaken }>(document, { atStep }, secret)).it;
    },
  };
}

test('two consoles press the same step at once', async () => {
  const workshop = await Workshop.open(api);
  await workshop.join('Ada');
  await workshop.step('startSorting');
  const { step: first } = await workshop.step('reveal');
  const secrets = [workshop.facilitator, await workshop.issueLink('CO_FACILITATOR')];
  const facilitators = await Promise.all(secrets.map(facilitatorWith));
  const until = (step: number) => Promise.all(facilitators.map(({ frames }) => frames.until((console) => console.step >= step)));
  await until(first);

  const presses = howMany(30, 500);
  const breaches: string[] = [];
  let taken = 0;
  for (let round = 0; round < presses; round += 1) {
    const step = circle[round % circle.length] as (typeof circle)[number];
    const atStep = first + round;
    // All four pairings of transports take turns, and each facilitator is the first to press in half of the rounds.
    const order = round % 2 ? [1, 0] : [0, 1];
    const outcomes = await Promise.allSettled(
      order.map((who) => (facilitators[who] as Facilitator).press(step, atStep, ((round >> (1 + who)) & 1) === 1)),
    );
    const steps = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.step] : []));
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    if (steps.length === 1 && steps[0] === atStep + 1) taken += 1;
    else breaches.push(`${step}: taken to ${JSON.stringify(steps)} from ${atStep}`);
    const told = reasons.map((reason) => (reason instanceof ApiError ? reason.code : String(reason)));
    if (told.length !== 1 || told[0] !== 'STALE_STEP') breaches.push(`${step}: the other console was told ${JSON.stringify(told)}`);
    for (const shown of await until(atStep + 1)) {
      if (shown.step !== atStep + 1) breaches.push(`${step}: a console shows step ${shown.step} instead of ${atStep + 1}`);
    }
  }
  verdict('two-facilitators/steps', taken, { atLeast: presses });
  noneOf('two-facilitators', breaches);
  expect(await workshop.stepCount()).toBe(first + presses);
});
