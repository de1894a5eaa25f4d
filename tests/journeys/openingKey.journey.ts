// An operator's opening key: strangers cannot open workshops, and whoever has it can, without losing what they typed.
import { ServerProcess } from '../support/serverProcess.js';
import { expect, test } from './room/journey.js';
import { HomeScreen } from './screens/home.js';

const openingKey = 'a key for those who may open';

test('a server that asks for a key refuses a wrong one, keeps the title, and opens with the right one', async ({ devices }) => {
  const server = await ServerProcess.start({ env: { OPENING_KEY: openingKey } });
  try {
    const { page } = await devices.laptop({ baseURL: server.url });
    const home = new HomeScreen(page);
    await home.visit();
    await home.askForWorkshop();
    const key = home.dialog.getByLabel('Opening key');
    await expect(key).toHaveAttribute('type', 'password');
    await home.dialog.getByLabel('Title').fill('Who does what in team Heron?');
    await home.dialog.getByRole('button', { name: 'Open the workshop' }).click();
    await expect(key).toHaveAttribute('aria-invalid', 'true');
    await key.fill('a key that somebody made up');
    await home.dialog.getByRole('button', { name: 'Open the workshop' }).click();
    await expect(key).toHaveAccessibleDescription(/key/);
    await expect(home.dialog.getByLabel('Title')).toHaveValue('Who does what in team Heron?');

    await key.fill(openingKey);
    await home.dialog.getByRole('button', { name: 'Open the workshop' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who does what in team Heron?');
    await page.close();
  } finally {
    await server.end();
  }
});
