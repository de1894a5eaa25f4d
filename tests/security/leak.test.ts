/** Many workshops at once, each with texts of its own: what belongs to one is never shown in another. */
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { consoleFields, type StageView, stageFields, summaryFields, watchConsole, watchStage } from '../support/documents.js';
import { Recorder } from '../support/recorder.js';
import { howMany, noneOf } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';

const server = useServer();
const workshops = howMany(8, 50);
const people = howMany(4, 12);

/** A word that stands in the texts of one workshop only. */
function canaryOf(index: number): string {
  return `canary${index}yranac`;
}

/** A whole workshop, with somebody watching from every seat. Returns all that they got. */
async function run(index: number): Promise<readonly string[]> {
  const canary = canaryOf(index);
  const seats = new Recorder(server.process);
  const workshop = await Workshop.open(seats, { title: `${canary} title`, lens: 'OWN', question: `${canary} question?` });
  const watching = [
    (await seats.socket(workshop.projector)).subscribe<StageView>(watchStage),
    (await seats.socket(workshop.facilitator)).subscribe<{ stage: StageView }>(watchConsole),
  ] as const;
  const crowd = await workshop.joinAll(...Array.from({ length: people }, (_, person) => `${canary} ${person}`));
  const phones = await Promise.all(crowd.map(({ secret }) => seats.socket(secret)));
  for (const phone of phones) phone.subscribe(watchStage);
  await workshop.step('startSorting');
  await Promise.all(
    crowd.map(async (person, at) => {
      for (const [card, { id }] of person.joined.cards.entries()) {
        const placement = { cardId: id, column: (card + at) % 2 ? ('FIRST' as const) : ('SECOND' as const), change: 1 };
        await person.send([placement], 1, card % 2 ? seats : phones[at]);
      }
    }),
  );
  await workshop.step('reveal');
  await workshop.decide('looks-outside', 'SECOND', { person: `${canary} person`, note: `${canary} note` });
  await seats.call(`{ console { ${consoleFields} } participants { participants { name } } }`, {}, workshop.facilitator);
  await seats.call(`{ summary { ${summaryFields} } }`, {}, workshop.summaryReader);
  await seats.call(`{ stage { ${stageFields} } ballot { title name } }`, {}, crowd[0]?.secret ?? '');
  await watching[0].until(({ reveal }) => reveal?.decisions.length === 1);
  await watching[1].until(({ stage }) => stage.reveal?.decisions.length === 1);
  await seats.close();
  return seats.received;
}

test('no word of a workshop is in what another one gets', async () => {
  const received = await Promise.all(Array.from({ length: workshops }, (_, index) => run(index)));
  const breaches = received.flatMap((answers, index) => {
    const all = answers.join('\n');
    const seen = new Set(all.match(/canary\d+yranac/g));
    expect(seen).toContain(canaryOf(index));
    return [...seen].filter((canary) => canary !== canaryOf(index)).map((canary) => `workshop ${index} got ${canary}`);
  });
  noneOf('leak', breaches);
});
