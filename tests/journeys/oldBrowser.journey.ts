import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { openWorkshop } from './room/opened.js';

/** What older browsers do not have, each one enough to be too old. */
const lacking: Readonly<Record<string, () => void>> = {
  'Object.hasOwn': () => Reflect.deleteProperty(Object, 'hasOwn'),
  findLast: () => Reflect.deleteProperty(Array.prototype, 'findLast'),
  'the dialog element': () => Reflect.deleteProperty(window, 'HTMLDialogElement'),
  ':has()': () => {
    const supports = CSS.supports.bind(CSS) as (...what: string[]) => boolean;
    CSS.supports = (...what: string[]) => what[0] !== 'selector(:has(a))' && supports(...what);
  },
  'container queries': () => {
    const supports = CSS.supports.bind(CSS) as (...what: string[]) => boolean;
    CSS.supports = (...what: string[]) => what[0] !== 'container-type' && supports(...what);
  },
};

for (const [feature, takeAway] of Object.entries(lacking)) {
  test(`a browser without ${feature} says that it is too old, and nobody joins from it`, async ({ devices, api }) => {
    const workshop = await openWorkshop(api);
    const { page } = await devices.phone();
    await page.addInitScript(takeAway);
    await page.goto(`/j/${workshop.joinCode}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This browser is too old for Two Hats');
    await expect(page.getByRole('main')).toContainText('Chrome or Edge from version 106, Safari from 16, Firefox from 121');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    expect((await workshop.console()).progress.joined).toBe(0);
  });
}

test('it says so in the reader’s language', async ({ devices }) => {
  const said = {
    'de-CH': 'Dieser Browser ist zu alt für Two Hats',
    fr: 'Ce navigateur est trop ancien pour Two Hats',
    'es-MX': 'Este navegador es demasiado antiguo para Two Hats',
    ar: 'هذا المتصفح أقدم من أن يعمل مع Two Hats',
    nl: 'This browser is too old for Two Hats',
  };
  for (const [locale, words] of Object.entries(said)) {
    const { page } = await devices.phone({ locale });
    await page.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn'));
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    await isAccessible(page, `browser too old, ${locale}`);
  }
});
