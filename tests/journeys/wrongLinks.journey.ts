import { expect, test } from './room/journey.js';
import { openWorkshop } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';

for (const screen of ['console', 'projector', 'summary']) {
  test(`the ${screen} explains a link without its key, with a wrong one, and with one for another screen`, async ({ devices, api }) => {
    const workshop = await openWorkshop(api);
    const { page } = await devices.laptop();
    const title = page.getByRole('heading', { level: 1 });
    await page.goto(`/${screen}`);
    await expect(title).toHaveText('This page needs its link');
    await page.goto(`/${screen}/${workshop.id}`);
    await expect(title).toHaveText('This page needs its link');
    for (const secret of ['x'.repeat(43), '<img src=x onerror=alert(1)>', '%', 'x'.repeat(3000)]) {
      await page.goto('/');
      await page.goto(`/${screen}#${secret}`);
      await expect(title, secret.slice(0, 40)).toHaveText('This link is no longer good');
    }
    const foreign = screen === 'projector' ? workshop.summaryReader : workshop.projector;
    await page.goto('/');
    await page.goto(`/${screen}#${foreign}`);
    await expect(title).toHaveText('This link is no longer good');
    await expect(page.getByRole('main')).toContainText(/allow/);
  });
}

test('a summary that is opened too early waits for the first reveal', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { title: 'Too early' });
  const summary = new SummaryScreen((await devices.laptop()).page);
  await summary.visit(workshop.summaryReader);
  await expect(summary.title).toHaveText('There is no summary yet');
  const [ada] = await workshop.joinAll('Ada');
  await workshop.step('startSorting');
  await ada?.place({ 'stays-within-reach': 'FIRST' });
  await workshop.step('reveal');
  await summary.page.getByRole('button', { name: 'Look again' }).click();
  await expect(summary.title).toHaveText('Too early');
  await expect(summary.figures).toContainText('Only one person sorted, so there is no agreement to measure.');
});
