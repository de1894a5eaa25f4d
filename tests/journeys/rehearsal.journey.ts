// Whoever has never led a workshop rehearses one: simulated people take part like phones do, and nobody takes them for a team.

import { expect, test } from './room/journey.js';
import { phoneOfCode } from './room/opened.js';
import { ConsoleScreen } from './screens/console.js';
import { HomeScreen } from './screens/home.js';
import { firstRole } from './votes/roleNames.js';

// Everything in here is done on screens, so this server may know their operations alone: none may be missing there.
test.use({ serverEnv: { OPERATIONS: 'known' } });

test('one press opens a rehearsal that fills, sorts and can be led to its end, also over a reload', async ({ devices }) => {
  const { page } = await devices.laptop();
  const home = new HomeScreen(page);
  await home.visit();
  await page.getByRole('button', { name: 'Rehearse with simulated people' }).click();
  const facilitator = new ConsoleScreen(page);
  await facilitator.isAt('Lobby');
  await expect(facilitator.bar).toContainText('Rehearsal');
  await expect(page.getByText('This is a rehearsal: 8 simulated people join')).toBeVisible();
  await expect(facilitator.people).toHaveAccessibleName('8 people are here');

  // A real phone can join, and is told what this is.
  const code = (await facilitator.bar.textContent())?.match(/Code\s*([A-Z0-9]{6})/)?.[1] ?? '';
  const phone = await phoneOfCode('Zoe', code, devices);
  await expect(phone.page.getByRole('banner')).toContainText('Rehearsal');

  await facilitator.take('Start sorting');
  await phone.place(firstRole);
  await expect(facilitator.person('Ada')).toContainText('Sorting');
  await page.reload();
  await facilitator.isAt('Sorting');
  await expect(facilitator.person('Hana')).toContainText('Done', { timeout: 90_000 });
  for (const name of ['Ada', 'Benoît', 'Chiara', 'Deniz', 'Emeka', 'Fatima', 'Goran']) {
    await expect(facilitator.person(name)).toContainText('Done', { timeout: 60_000 });
  }
  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  await expect(facilitator.overview).toContainText('9 people sorted at least one card.');
  await expect(facilitator.talk.getByRole('listitem').first()).toBeVisible();
  await expect(facilitator.agreed).toBeVisible();
});
