// The same team again: a decision that is due, a short workshop about it, and the figures of both side by side.
import { shortDeck } from '@two-hats/shared/decks';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOfCode } from './room/opened.js';
import { firstRole, secondRole } from './votes/roleNames.js';

const [due, later] = shortDeck.cards;
const allFirst = Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'FIRST' as const]));

test('from a closed workshop to a short one about what is due, and back to both side by side', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const people = await workshop.joinAll('Ben', 'Chi');
  await workshop.step('startSorting');
  // Eleven cards on which both agree, one on which they do not.
  await people[0]?.place(allFirst);
  await people[1]?.place({ ...allFirst, [due?.id ?? '']: 'SECOND' });
  await workshop.step('reveal');
  await workshop.decide(due?.id ?? '', 'SECOND', { person: 'Ana', lookAgainOn: '2020-02-01' });
  await workshop.decide(later?.id ?? '', 'FIRST', { lookAgainOn: '2999-02-01' });
  await workshop.step('closeWorkshop');
  const facilitator = await consoleOf(workshop, devices);
  const { page } = facilitator;
  const line = (title: string) => page.getByRole('row').filter({ hasText: title });
  const cells = (title: string) => line(title).getByRole('cell');

  await test.step('the series has one line, and the decision whose day has come', async () => {
    await page.getByRole('link', { name: 'Run it again with this team' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who does what in team Falcon?');
    // Two put 23 cards of 24 into one column: as much disagreement as chance gives, so alpha is nought.
    await expect(cells('team Falcon')).toHaveText(['2', '12', '11', '0', '1', /%$/, '0.00', /–/, '2', '1']);
    await expect(page.getByRole('checkbox')).toHaveCount(1);
    await expect(page.getByRole('listitem').filter({ hasText: due?.text ?? '' })).toContainText(`${secondRole} · Ana`);
    await isAccessible(page, 'series, one workshop');
    await page.getByLabel('Decisions due by').fill('2019-12-31');
    await expect(page.getByText('Nothing is due by then.')).toBeVisible();
    await page.getByLabel('Decisions due by').fill('2999-12-31');
    await expect(page.getByRole('checkbox')).toHaveCount(2);
    await page.getByLabel(later?.text ?? '').uncheck();
  });

  await test.step('a short workshop opens with the chosen card', async () => {
    await page.getByRole('button', { name: 'Open a short workshop with 1 card' }).click();
    await facilitator.isAt('Lobby');
    const code = await page
      .getByRole('region', { name: 'How to join' })
      .getByText(/^[A-Z0-9]{6}$/)
      .textContent();
    const [ada, ben] = await Promise.all(['Ada', 'Ben'].map((name) => phoneOfCode(name, code ?? '', devices)));
    await facilitator.take('Start sorting');
    expect(await ada?.cardText()).toBe(due?.text);
    await ada?.place(firstRole);
    await ben?.place(secondRole);
    await ben?.hasSorted(1, 1);
  });

  await test.step('beside the talk stands what was agreed before', async () => {
    await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
    await facilitator.take('Show the first card');
    const before = page.getByRole('region', { name: /^Agreed before/ });
    await expect(before).toContainText(secondRole);
    await expect(before).toContainText('Ana');
  });

  await test.step('both workshops stand side by side, on one sheet of paper', async () => {
    await page.goto(page.url().replace('/console/', '/series/'));
    await expect(cells('team Falcon? · 2')).toHaveText(['2', '1', '0', '0', '1', '50\u00a0%', '0.00', /–/, '0', '0']);
    await expect(page.getByText('Another workshop can follow when this one is closed.')).toBeVisible();
    await isAccessible(page, 'series, two workshops');
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g), 'sheets').toHaveLength(1);
  });
});
