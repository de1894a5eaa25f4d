// One press decides: for a column, for somebody else, or for later. What it says is the same on every screen.
import { shortDeck } from '@two-hats/shared/decks';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('a walk through cards that the room agrees on costs one press per decision, and what was pressed is kept', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await workshop.step('startSorting');
  for (const person of people) await person.place(Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'FIRST'] as const)));
  await workshop.step('reveal');
  const [first] = shortDeck.cards;
  await workshop.showCard(first?.id ?? '', 'DECK');
  const facilitator = await consoleOf(workshop, devices);
  // The page counts presses itself, before anything is done about them; walking on is told apart by the button.
  await facilitator.page.evaluate(() => {
    const counted = window as unknown as { decided: number };
    counted.decided = 0;
    document.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest('button') : null;
        if (button && button.textContent !== 'Next card') counted.decided += 1;
      },
      true,
    );
  });
  const total = shortDeck.cards.length;
  for (let card = 1; card <= total; card += 1) {
    await facilitator.owner(firstRole).click();
    await facilitator.isDecidedFor(firstRole);
    await expect(facilitator.bar).toContainText(`${card} of ${total} decided`);
    if (card < total) await facilitator.take('Next card');
  }
  const clicks = await facilitator.page.evaluate(() => (window as unknown as { decided: number }).decided);
  console.log(`decisions.clicks_per_card ${clicks / total}`);
  expect(clicks / total).toBe(1);
  const { decisions } = (await workshop.stage()).reveal ?? {};
  expect(decisions?.map(({ owner }) => owner)).toEqual(shortDeck.cards.map(() => 'FIRST'));
});

test('a card goes to somebody else in words or is parked by one key, is undone by one, and every screen says so', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const wall = await projectorOf(workshop, devices);
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const facilitator = await consoleOf(workshop, devices);
  const { page, decision } = facilitator;
  const [first, second] = (await workshop.stage()).reveal?.walk ?? [];
  await facilitator.take('Show the first card');

  await page.keyboard.press('3');
  const name = decision.getByRole('combobox', { name: 'Somebody else owns it' });
  await expect(name, 'somebody has to be named first').toBeFocused();
  await expect(facilitator.decisionState).toHaveText('Not decided yet.');
  await page.keyboard.type('the UX lead');
  await expect(facilitator.decisionState).toHaveText('Saved ✓');
  await page.keyboard.press('Escape');
  await expect(wall.main).toContainText('Decided: the UX lead');
  await expect(ada.view('Agreed')).toHaveText('the UX lead');
  await isAccessible(page, 'console, a card that somebody else owns');

  await page.keyboard.press('n');
  await page.keyboard.press('4');
  await facilitator.isDecidedFor('Parked');
  await expect(facilitator.bar).toContainText('1 of 12 decided, 1 parked');
  await expect(wall.main).toContainText('For now: Parked');
  await expect(ada.view('Agreed')).toHaveText('Parked');
  await page.keyboard.press('2');
  await facilitator.isDecidedFor(secondRole);
  await facilitator.undo.click();
  await facilitator.isDecidedFor('Parked');
  await decision.getByLabel('Look again on').fill('2027-02-01');
  await expect
    .poll(async () => (await workshop.stage()).reveal?.decisions.find(({ cardId }) => cardId === second))
    .toMatchObject({ kind: 'PARKED', owner: null, lookAgainOn: '2027-02-01' });
  expect((await workshop.stage()).reveal?.decisions.find(({ cardId }) => cardId === first)).toMatchObject({
    kind: 'ELSEWHERE',
    elsewhere: 'the UX lead',
  });

  await facilitator.close();
  await expect(page.getByRole('region', { name: 'The workshop is closed' }).getByRole('definition')).toHaveText(['1', '1', '0', '10']);
  const summary = new SummaryScreen((await devices.laptop()).page);
  await summary.visit(workshop.summaryReader);
  await expect(summary.counts).toHaveText('1 decided, 1 parked, 0 agreed, 10 to settle');
  await expect(summary.decided.getByRole('listitem')).toContainText('the UX lead');
  await expect(summary.parked.getByRole('listitem')).toContainText('Look again on');
  await isAccessible(summary.page, 'summary, something is parked');
  const markdown = await summary.download('Markdown');
  expect(markdown.text).toContain('| the UX lead |  | Decided |');
  expect(markdown.text).toContain('| – |  | Parked | 2027-02-01 |');
});
