// What goes wrong at the keyboard: every mistake is explained where it can be mended.
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, usualTitle } from './room/opened.js';
import { HomeScreen } from './screens/home.js';
import { PhoneScreen } from './screens/phone.js';
import { firstRole } from './votes/roleNames.js';

test('a code that is none, or leads nowhere, is explained and can be mended on the spot', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const { page } = await devices.phone();
  const home = new HomeScreen(page);
  const phone = new PhoneScreen(page);
  await home.visit();
  await home.join('');
  await expect(home.problem).toHaveText('Enter the six characters that the projector shows.');
  await home.join('HELLO1');
  await expect(home.problem).toHaveText('Codes have no vowels and no 0, 1 or L. Check the six characters on the projector.');
  await home.join('BCD');
  await expect(home.problem).toHaveText('A code has six letters and digits. Check it on the projector.');
  await home.join('BBBBBB');
  await expect(phone.title).toHaveText('Which workshop?');
  await expect(home.problem).toHaveText('There is no workshop with this code. Check the six characters on the projector.');
  await expect(home.code).toHaveValue('BBBBBB');
  await home.join(workshop.joinCode);
  await expect(phone.title).toHaveText(usualTitle);
});

test('a closed workshop takes nobody in, and says so', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada');
  for (const step of ['startSorting', 'reveal', 'closeWorkshop'] as const) await workshop.step(step);
  const { page } = await devices.phone();
  const phone = new PhoneScreen(page);
  await phone.visit(workshop.joinCode);
  await expect(page.getByRole('status')).toContainText('This workshop is closed, so nobody can join any more.');
  await expect(phone.join).toBeHidden();
});

test('a locked door and a workshop that closes while somebody types their name are explained', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada');
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.act('Lock the door');
  await expect(facilitator.page.getByText('The door is locked: nobody new gets in until you open it.')).toBeVisible();
  const { page } = await devices.phone();
  const phone = new PhoneScreen(page);
  await phone.joinAs('Ben', workshop.joinCode);
  await expect(page.getByRole('alert').filter({ hasText: 'The facilitator has locked the door.' })).toBeVisible();
  await facilitator.act('Door is locked: open it');
  await facilitator.isAt('Lobby');
  await expect(facilitator.page.getByText('The door is locked')).toBeHidden();
  for (const step of ['startSorting', 'reveal', 'closeWorkshop'] as const) await workshop.step(step);
  await phone.join.tap();
  await expect(page.getByRole('alert').filter({ hasText: 'This workshop is closed.' })).toBeVisible();
});

test('a name that is missing, blank or endless is explained, and the next one gets in', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const { page } = await devices.phone();
  const phone = new PhoneScreen(page);
  const problem = page.getByRole('alert').filter({ hasText: /\S/ });
  await phone.visit(workshop.joinCode);
  await phone.join.tap();
  await expect(problem).toHaveText('Please enter a name, so that the facilitator can see who is in.');
  await expect(phone.name).toHaveAttribute('aria-invalid', 'true');
  await phone.name.fill(' \u200b\u202e ');
  await phone.join.tap();
  await expect(problem).toHaveText('Please enter a name, so that the facilitator can see who is in.');
  for (const length of [41, 10_000, 10_001]) {
    await phone.name.fill('x'.repeat(length));
    await phone.join.tap();
    await expect(problem).toHaveText('This name is too long: 40 characters at most.');
  }
  await phone.name.fill('x'.repeat(40));
  await phone.join.tap();
  await expect(phone.title).toHaveText(`You are in, ${'x'.repeat(40)}`);
});

test('an empty lobby cannot be started, and the console says what is missing', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const facilitator = await consoleOf(workshop, devices);
  await expect(facilitator.next).toHaveText('Start sorting');
  await expect(facilitator.next).toBeDisabled();
  await expect(facilitator.nextStep).toContainText('Nobody is here yet. Share the code: the first arrival opens this step.');
  await facilitator.page.keyboard.press('n');
  await facilitator.next.focus();
  await facilitator.page.keyboard.press('Enter');
  await workshop.joinAll('Ada');
  await expect(facilitator.next).toBeEnabled();
  await facilitator.isAt('Lobby');
});

test('a workshop without a title or question is not opened, and the dialog says why', async ({ devices }) => {
  const { page } = await devices.laptop();
  const home = new HomeScreen(page);
  await home.visit();
  await home.openWorkshop({ title: '   ' });
  await expect(home.dialog.getByRole('alert').filter({ hasText: /\S/ })).toHaveText('Please give the workshop a title.');
  await home.dialog.getByLabel('Title').fill('x'.repeat(121));
  await home.dialog.getByRole('button', { name: 'Open the workshop' }).click();
  await expect(home.dialog.getByRole('alert').filter({ hasText: /\S/ })).toHaveText('This title is too long: 120 characters at most.');
  await home.dialog.getByLabel('Title').fill('x'.repeat(120));
  await home.showMore();
  await home.dialog.getByRole('radio', { name: 'In our own words' }).check();
  await home.dialog.getByRole('button', { name: 'Open the workshop' }).click();
  await expect(home.dialog.getByRole('alert').filter({ hasText: /\S/ })).toHaveText('Please enter the question that this round is about.');
});

test('a removed participant is told so, and can join again as somebody new', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  await workshop.joinAll('Ben');
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.take('Start sorting');
  await ada.placeSeveral([firstRole, firstRole]);
  await expect(facilitator.person('Ada')).toContainText('Sorting');
  await facilitator.page.getByRole('button', { name: 'Remove Ada' }).click();
  await facilitator.question('Remove Ada?').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(facilitator.people).toHaveAccessibleName('1 person is here');
  await expect(facilitator.room).toContainText('1 has not begun');
  await expect(ada.title).toHaveText('You are no longer in this workshop');
  await ada.page.reload();
  await expect(ada.title).toHaveText('You are no longer in this workshop');
  await ada.page.getByRole('button', { name: 'Join again' }).tap();
  await ada.name.fill('Ada again');
  await ada.join.tap();
  await ada.hasSorted(0, 12);
  await expect(facilitator.person('Ada again')).toContainText('Here');
});
