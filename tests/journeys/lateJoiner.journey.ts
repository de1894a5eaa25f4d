import { shortDeck } from '@two-hats/shared/decks';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { HomeScreen } from './screens/home.js';
import { PhoneScreen } from './screens/phone.js';
import { firstRole, secondRole } from './votes/roleNames.js';

/** Everything in one column. */
const allForTheOwner = Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'FIRST' as const]));

test('somebody who comes while the room sorts gets a card at once, and counts', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const [ada, ben] = await workshop.joinAll('Ada', 'Ben');
  const facilitator = await consoleOf(workshop, devices);
  const wall = await projectorOf(workshop, devices);
  await facilitator.take('Start sorting');
  await ada?.place(allForTheOwner);
  await ada?.markDone();
  await ben?.place(allForTheOwner);
  await ben?.markDone();
  await expect(wall.main).toContainText('Everybody is done');

  // By the code this time, typed as people type: lower case, with a blank.
  const { page } = await devices.phone();
  const late = new PhoneScreen(page);
  await new HomeScreen(page).visit();
  await new HomeScreen(page).join(`${workshop.joinCode.slice(0, 3)} ${workshop.joinCode.slice(3)}`.toLowerCase());
  await late.name.fill('Chi');
  await late.join.tap();
  await late.hasSorted(0, 12);
  await expect(facilitator.people).toHaveAccessibleName('3 people are here');
  await expect(wall.main).toContainText('2 of 3 have begun');
  const card = await late.place(secondRole);
  await expect(facilitator.person('Chi')).toContainText('Sorting');

  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  await expect(late.total('You and the room agree on')).toHaveText('0 of 1');
  const row = facilitator.cardIn(facilitator.allCards, card);
  await expect(row.getByRole('img')).toHaveAccessibleName(`${firstRole} 67 %, 2 ballots; ${secondRole} 33 %, 1 ballot`);
});

test('somebody who comes after the reveal sees the result without a part in it, and sorts when the round is reopened', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  const [ada] = await workshop.joinAll('Ada');
  await workshop.step('startSorting');
  await ada?.place(allForTheOwner);
  await workshop.step('reveal');

  const late = await phoneOf('Chi', workshop, devices);
  await expect(late.title).toHaveText('You, the room and the model');
  await expect(late.page.getByText('You sorted no card in this round. This is how the others see it.')).toBeVisible();
  await late.lookAt(shortDeck.cards[0]?.text ?? '');
  await expect(late.view('You')).toHaveText('not sorted');
  await expect(late.view('Room')).toHaveText(`${firstRole}${firstRole}: 1${secondRole}: 0`);
  await expect(late.comparison).toContainText('You did not sort this card.');

  await workshop.step('reopenRound');
  await late.place(secondRole);
  await workshop.step('reveal');
  await expect(late.total('You and the model agree on')).toHaveText(/^[01] of 1$|nothing to compare/);
});
