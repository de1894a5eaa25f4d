// A second round about chosen cards, with the ballots from before and a column of its own: opened on the console, sorted on phones, read in
// the summary. Every figure is worked out by hand.
import { shortDeck } from '@two-hats/shared/decks';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

const [looks, reads] = ['looks-outside', 'reads-analysts'] as const;
const textOf = (id: string) => shortDeck.cards.find((card) => card.id === id)?.text ?? '';
const allFirst = Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'FIRST' as const]));

test('chosen cards come back with everybody’s answers on them, and only what three people change is new', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const others = await workshop.joinAll('Ben', 'Chi', 'Dee');
  const phone = await phoneOf('Ada', workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  let changed = '';
  let changedId = '';
  await facilitator.take('Start sorting');
  for (const person of others) await person.place(allFirst);
  await phone.placeSeveral(Array.from({ length: 12 }, () => firstRole));
  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');

  await test.step('the dialog says what will happen before it does', async () => {
    await facilitator.act('New round, new question…');
    const dialog = facilitator.page.getByRole('dialog', { name: 'New round, new question' });
    await expect(
      dialog.getByText('Everybody sorts all 12 cards under “Who does it today?”. They begin with an empty ballot. “Neither” is on offer.'),
    ).toBeVisible();
    await expect(dialog.getByRole('radio', { name: 'Not agreed in round 1: 0' })).toBeDisabled();
    await dialog.getByRole('radio', { name: 'Choose…' }).check();
    await dialog.getByRole('button', { name: 'None' }).click();
    await expect(dialog.getByRole('button', { name: 'Start the round' })).toBeDisabled();
    for (const id of [looks, reads]) await dialog.getByRole('checkbox', { name: textOf(id) }).check();
    await dialog.getByRole('radio', { name: 'As in round 1' }).check();
    await expect(
      dialog.getByText(
        'Everybody sorts 2 cards under “Who does it today?”. They begin with what they said in round 1. “Neither” is on offer.',
      ),
    ).toBeVisible();
    await facilitator.page.setViewportSize({ width: 1366, height: 768 });
    await expect(dialog.getByRole('button', { name: 'Start the round' })).toBeInViewport({ ratio: 1 });
    await dialog.getByRole('button', { name: 'Start the round' }).click();
    await facilitator.isAt('Sorting');
  });

  await test.step('the phone shows the new question alone, then the cards as they were', async () => {
    await expect(phone.page.getByText('Round 2: now the question is')).toBeVisible();
    await expect(phone.progress).toBeHidden();
    await phone.goOnTo('Who does it today?');
    await phone.hasSorted(2, 2);
    changed = await phone.cardText();
    changedId = shortDeck.cards.find(({ text }) => text === changed)?.id ?? '';
    await expect(phone.standing(firstRole)).toBeVisible();
    await expect(facilitator.person('Ada')).toContainText('Here');
    await phone.change('Neither');
    await expect(phone.standing(`Before: ${firstRole}`)).toBeVisible();
    await expect(phone.standing('Saved')).toBeVisible();
    await expect(facilitator.person('Ada')).toContainText('Sorting');
    await phone.page.reload();
    await phone.hasSorted(2, 2);
    await expect(phone.page.getByText('now the question is'), 'once is enough').toBeHidden();
  });

  const row = facilitator.cardIn(facilitator.page.getByRole('region', { name: 'All 2 cards' }), changed).getByRole('img');
  await test.step('two have changed something: the results of round 1 stand, and every screen says so', async () => {
    await others[0]?.place({ [changedId]: 'NEITHER' }, 2);
    await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
    await expect(row).toHaveAccessibleName(`${firstRole} 100 %, 4 ballots; ${secondRole} 0 %, 0 ballots; Neither 0 %, 0 ballots`);
    for (const page of [phone.page, facilitator.page])
      await expect(page.getByText(/fewer than three people changed something/i)).toBeVisible();
  });

  await test.step('with the third they are new: three of four say that neither does it', async () => {
    await facilitator.act('Reopen this round…');
    await facilitator.question('Reopen this round?').getByRole('button', { name: 'Reopen this round' }).click();
    await others[1]?.place({ [changedId]: 'NEITHER' }, 2);
    await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
    await expect(row).toHaveAccessibleName(`${firstRole} 25 %, 1 ballot; ${secondRole} 0 %, 0 ballots; Neither 75 %, 3 ballots`);
  });

  await test.step('the summary tells what today is away from what should be', async () => {
    const { page } = await devices.laptop();
    const summary = new SummaryScreen(page);
    await summary.visit(workshop.summaryReader);
    const changes = page.getByRole('region', { name: 'What changed' });
    await expect(changes).toContainText('1 card of 2 is in other hands today than it should be. 1 card is done by neither role today.');
    const gap = changes.getByRole('row', { name: changed });
    await expect(gap).toContainText(firstRole);
    await expect(gap).toContainText('Neither');
  });
});
