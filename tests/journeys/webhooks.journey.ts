// A facilitator has another program told: adds its address, hands its secret on, and sees what arrives and what does not.
import { Receiver, verified } from '../support/receiver.js';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop } from './room/opened.js';

test.use({ serverEnv: { WEBHOOKS: 'any' } });

test('a webhook is added, tried, and removed; its secret is seen once', async ({ devices, api }) => {
  const receiver = await Receiver.start();
  const workshop = await openWorkshop(api);
  const facilitator = await consoleOf(workshop, devices);
  const { page } = facilitator;
  await facilitator.device.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await facilitator.act('Webhooks…');
  const dialog = page.getByRole('dialog', { name: 'Webhooks' });
  const address = dialog.getByLabel('Address of the receiver');

  await address.fill('hooks.example.com');
  await dialog.getByRole('button', { name: 'Add a webhook' }).click();
  await expect(address).toHaveAccessibleDescription(/whole address/);
  await expect(address).toHaveValue('hooks.example.com');

  await address.fill(receiver.url);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Copy the secret' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^whsec_/);
  const secret = await page.evaluate(() => navigator.clipboard.readText());
  await expect(address).toHaveValue('');
  await isAccessible(page, 'Console, a webhook was added');

  const webhook = dialog.getByRole('listitem').filter({ hasText: receiver.url });
  const state = webhook.getByRole('status').first();
  receiver.answer = 500;
  await webhook.getByRole('button', { name: 'Send a test' }).click();
  expect(verified(await receiver.next(), secret).type).toBe('webhook.test');
  await expect(state).toContainText('The receiver answered 500 instead of accepting the message. The next try:');
  await isAccessible(page, 'Console, a webhook in trouble');
  receiver.answer = 204;
  await webhook.getByRole('button', { name: 'Send a test' }).click();
  await receiver.next();
  await expect(state).toContainText('The last message arrived');

  await page.keyboard.press('Escape');
  await facilitator.act('Webhooks…');
  await expect(dialog, 'the secret is told once').not.toContainText('whsec_');
  await webhook.getByRole('button', { name: 'Remove…' }).click();
  const question = facilitator.question('Remove this webhook?');
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(webhook).toBeVisible();
  await webhook.getByRole('button', { name: 'Remove…' }).click();
  await question.getByRole('button', { name: 'Remove it' }).click();
  await expect(webhook).toBeHidden();
  await expect(dialog.getByRole('heading', { name: 'Webhooks' }), 'the focus is where that was').toBeFocused();
  await receiver.close();
});
