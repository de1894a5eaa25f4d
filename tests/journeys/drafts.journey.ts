import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop } from './room/opened.js';
import { secondRole } from './votes/roleNames.js';

test('a decision that is typed but not kept waits on its card: through other cards and a reload, until it is kept or discarded', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const facilitator = await consoleOf(workshop, devices);
  const { page, decision } = facilitator;
  const note = decision.getByLabel('Note (optional)');
  const state = decision.getByRole('status');
  await facilitator.take('Show the first card');
  await decision.getByRole('radio', { name: secondRole }).check();
  await note.fill('Until the new team is complete');
  await expect(state).toHaveText('Not kept yet.');

  await facilitator.take('Next card');
  await expect(facilitator.nextStep).toContainText('card 2 of 12');
  await expect(note).toHaveValue('');
  await note.fill('Ask Grace');
  await page.getByRole('button', { name: 'Card before' }).click();
  await expect(note).toHaveValue('Until the new team is complete');
  await expect(decision.getByRole('radio', { name: secondRole })).toBeChecked();

  await page.reload();
  await expect(note).toHaveValue('Until the new team is complete');
  const [first = '', second = ''] = (await workshop.stage()).reveal?.walk ?? [];
  await workshop.decide(first, 'FIRST', 'Somebody else was quicker');
  await expect(facilitator.card).toContainText('Decided ✓');
  await expect(note, 'what is being written here stays').toHaveValue('Until the new team is complete');
  await decision.getByRole('button', { name: 'Save the change' }).click();
  await expect(state).toHaveText('Kept ✓');
  await expect(note).toHaveValue('Until the new team is complete');

  await facilitator.take('Next card');
  await expect(note).toHaveValue('Ask Grace');
  await decision.getByRole('button', { name: 'Discard' }).click();
  await expect(note).toHaveValue('');
  await page.reload();
  await expect(facilitator.nextStep).toContainText('card 2 of 12');
  await expect(note).toHaveValue('');
  const decisions = (await workshop.stage()).reveal?.decisions ?? [];
  expect(decisions).toEqual([{ cardId: first, owner: 'SECOND', note: 'Until the new team is complete' }]);
  expect(decisions.some(({ cardId }) => cardId === second)).toBe(false);
});
