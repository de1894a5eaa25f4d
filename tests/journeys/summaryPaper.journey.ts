// The summary as the paper that a team acts on, after the whole deck under two questions: two sheets, the same order on the screen, and what it is
// taken along as.
import { expect, test } from './room/journey.js';
import { openWorkshop } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';
import { counts, gaps, note, persons, settleFirst, sortTwice } from './votes/twoRounds.js';

const wholeDeck = { deckId: 'article', offersBoth: true, offersNeither: true };

test('29 cards, two rounds and eight decisions print on two sheets of A4', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, wholeDeck);
  await sortTwice(workshop);
  const { page } = await devices.laptop({ colorScheme: 'dark' });
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);
  await expect(summary.counts).toHaveText(counts);
  // Open on the screen, and still not on paper.
  for (const title of ['The charter by role', 'The role map', 'The heat grid']) await page.getByText(title, { exact: true }).click();
  await expect(page.getByRole('img', { name: /^The heat grid/ }).last()).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g), 'sheets').toHaveLength(2);
  const boxes = new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g));
  expect(
    [...boxes].map((box) => box.match(/[\d.]+/g)?.map((points) => Math.round(Number(points)))),
    'A4 in points',
  ).toEqual([[0, 0, 595, 842]]);

  await test.step('each sheet holds its own: the cards begin on the second, and paper has no buttons', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('section', { has: summary.cards }).first()).toHaveCSS('break-before', 'page');
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Take it along…' })).toBeHidden();
    await expect(page.getByText('The charter by role')).toBeHidden();
    for (const person of persons) await expect(summary.decided.getByText(person)).toBeVisible();
  });

  await test.step('the longer words of other languages find room on them too', async () => {
    for (const locale of ['de', 'fr', 'es', 'ar']) {
      const { page: other } = await devices.laptop({ locale });
      await other.goto(`/summary#${workshop.summaryReader}`);
      await expect(other.locator(`html[lang=${locale}] h2`).first()).toBeVisible();
      const sheets = (await other.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      expect.soft(sheets, `sheets in ${locale}`).toHaveLength(2);
      await other.close();
    }
  });
});

test('Monday comes first, then every card, sortable by every column, then the figures', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, wholeDeck);
  await sortTwice(workshop);
  const { page } = await devices.laptop();
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);

  await test.step('what is decided, agreed and to settle, and the way from today to should', async () => {
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([counts, 'Card by card', 'What changed', 'The figures']);
    await expect(summary.charter.getByRole('heading', { level: 3 })).toHaveText([
      'Decided 8',
      'Agreed, and not decided yet 12',
      'To settle 9',
      'From today to should 8',
    ]);
    const first = summary.decided.getByRole('listitem').first();
    await expect(first).toContainText(firstRole);
    await expect(first).toContainText(persons[0] ?? '');
    await expect(first).toContainText(note);
    await expect(first.locator('time')).toHaveAttribute('datetime', '2027-01-15');
    const five = summary.toSettle.getByRole('listitem').filter({ has: page.getByRole('img') });
    await expect(five).toHaveText(settleFirst.map((text) => new RegExp(text)));
    await expect(summary.gaps.getByRole('listitem')).toHaveText(gaps.map((text) => new RegExp(text)));
    await expect(summary.gaps.getByRole('listitem').nth(2)).toContainText(/today 88.% .*should 88.% /);
  });

  await test.step('by role, with what differs from the article and why', async () => {
    await page.getByText('The charter by role').click();
    await expect(summary.byRole.getByRole('heading', { level: 4 })).toHaveText([
      // Ten each: four decisions, and six of the twelve that are agreed.
      `${firstRole} 10`,
      `${secondRole} 10`,
      'Nobody yet 9',
      'Different from the model',
    ]);
    const different = summary.byRole.locator('section').filter({ hasText: 'Different from the model' }).getByRole('listitem');
    await expect(different.first()).toContainText(`Decided: ${secondRole}, the model: ${firstRole}`);
    await expect(different.first()).toContainText('The model’s reason: An inward role needs closeness');
  });

  await test.step('the cards, by a click on a column’s head', async () => {
    const inDeckOrder = await summary.cardTexts().allInnerTexts();
    const header = summary.cards.getByRole('columnheader').nth(1);
    await expect(header).toHaveAttribute('aria-sort', 'none');
    await summary.sorter(/^1\./).click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await expect(summary.cards.getByRole('row').nth(1)).toContainText(/50\s%\s+Split · two columns lead/);
    await summary.sorter(/^1\./).click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect(summary.cards.getByRole('row').nth(1)).toContainText(/100.%/);
    await summary.sorter('Charter').click();
    await expect(header).toHaveAttribute('aria-sort', 'none');
    await expect(summary.cards.getByRole('row').nth(1)).toContainText(persons[0] ?? '');
    await summary.sorter('Charter').click();
    await summary.sorter('Charter').click();
    expect(await summary.cardTexts().allInnerTexts(), 'back in the order of the deck').toEqual(inDeckOrder);
  });
});

test('it is taken along as a calendar, a RACI sheet and issues, and copied with its format', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, wholeDeck);
  await sortTwice(workshop);
  const { page } = await devices.laptop({ permissions: ['clipboard-read', 'clipboard-write'] });
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);

  const calendar = await summary.download('Calendar');
  expect(calendar.name).toMatch(/^two-hats-who-does-what-in-team-falcon-\d{4}-\d\d-\d\d\.ics$/);
  expect(calendar.text.match(/^DTSTART;VALUE=DATE:\d+/gm)).toEqual(
    ['20270115', '20270215', '20270315'].map((day) => `DTSTART;VALUE=DATE:${day}`),
  );
  const raci = await summary.download('RACI');
  expect(raci.text.trimEnd().split('\r\n')).toHaveLength(1 + 29);
  const issues = await summary.download('Jira');
  expect(issues.text).toContain('Summary,Description,Assignee,Due Date,Labels');

  await summary.takeAway.getByRole('button', { name: 'Copy the charter' }).click();
  await expect(summary.takeAway.getByRole('button', { name: /Copied/ })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const textOf = async (type: string) => (await item?.getType(type))?.text();
    return { html: await textOf('text/html'), plain: await textOf('text/plain') };
  });
  expect(copied.html).toContain('<h2>Decided</h2>');
  expect(copied.html).toContain(`<td>${persons[0]}</td>`);
  expect(copied.plain).toContain(`Who: ${persons[0]}`);
});

test('without a clipboard, as on plain HTTP, the old command copies both kinds', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const [ada] = await workshop.joinAll('Ada');
  await workshop.step('startSorting');
  await ada?.place({ 'stays-within-reach': 'FIRST' });
  await workshop.step('reveal');
  const { page, context } = await devices.laptop();
  await context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);
  await summary.openTakeAway();
  await expect(summary.takeAway.getByRole('button', { name: 'Download as Calendar' }), 'no day to look again').toHaveCount(0);
  await summary.takeAway.getByRole('button', { name: 'Copy the charter' }).click();
  await expect(summary.takeAway.getByRole('button', { name: /Copied/ })).toBeVisible();
  await page.keyboard.press('Escape');
  // Listening first, then pasting: the event waits for nobody.
  const pasted = await page.evaluateHandle(() => {
    const kinds = ['text/html', 'text/plain'];
    return {
      texts: new Promise<(string | undefined)[]>((resolve) => {
        document.addEventListener('paste', ({ clipboardData }) => resolve(kinds.map((kind) => clipboardData?.getData(kind))), {
          once: true,
        });
      }),
    };
  });
  await page.keyboard.press('Control+V');
  const [html, plain] = await pasted.evaluate(({ texts }) => texts);
  expect(html).toContain('<h2>To settle</h2>');
  expect(plain).toContain('0\u00a0decided, 0\u00a0agreed, 12\u00a0to\u00a0settle');
});
