// Whatever people type stays text, on every screen and in every file. The watch on each page fails a journey in which any of it runs.
import { shortDeck } from '@two-hats/shared/decks';
import { expect, test } from './room/journey.js';
import { fitsItsWidth } from './room/layout.js';
import { consoleOf, openWorkshop, projectorOf } from './room/opened.js';
import { PhoneScreen } from './screens/phone.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole } from './votes/roleNames.js';

const title = `=cmd|"/c calc"!A1 <img src=x onerror=alert(1)> ${'W'.repeat(60)}`;
const lens = `<script>alert(2)</script>[who](javascript:alert(3))${'W'.repeat(60)}?`;
const note = `=HYPERLINK("https://example.com","here") <svg onload=alert(4)> | a | b | ${'W'.repeat(200)}`;
const names = [
  '<b onmouseover=alert(5)>Bold</b>',
  'مريم العبد الله بنت إبراهيم', // From right to left.
  '👩‍👩‍👧‍👦'.repeat(40), // 40 characters to a reader, 440 to a machine.
  'M'.repeat(40),
  'Z\u0351\u0343\u0346a\u0330l\u0348g\u0347o',
];

test('markup, formulas, emoji, right-to-left and endless names stay text on every screen and in every file', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { title, lens: 'OWN', question: lens });
  const facilitator = await consoleOf(workshop, devices);
  const wall = await projectorOf(workshop, devices);
  await expect(wall.title).toHaveText(title);
  await expect(facilitator.title).toHaveText(title);

  // One phone after the other: each stays a person of its own.
  const phones: PhoneScreen[] = [];
  for (const name of names) {
    const phone = new PhoneScreen((await devices.phone({ viewport: { width: 320, height: 640 } })).page);
    await phone.visit(workshop.joinCode);
    await expect(phone.title).toHaveText(title);
    await fitsItsWidth(phone);
    await phone.name.fill(name);
    await phone.join.tap();
    await expect(phone.title).toHaveText(`You are in, ${name.normalize('NFC')}`);
    await expect(facilitator.person(name.normalize('NFC')).first()).toBeVisible();
    await fitsItsWidth(phone);
    phones.push(phone);
  }
  await fitsItsWidth(facilitator);

  await facilitator.take('Start sorting');
  await expect(wall.heading).toHaveText(lens);
  for (const phone of phones) {
    await expect(phone.title).toHaveText(lens);
    await phone.place(firstRole);
    await fitsItsWidth(phone);
  }
  // Phones begin with cards of their own: one card at least is to be talked about.
  const [ben, cara] = await workshop.joinAll('Ben', 'Cara');
  await ben?.place({ 'looks-outside': 'FIRST' });
  await cara?.place({ 'looks-outside': 'SECOND' });
  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  await facilitator.take('Show the first card');
  await facilitator.owner(firstRole).click();
  await facilitator.note.fill(note);
  await expect(wall.main).toContainText(note);
  for (const phone of phones) {
    await expect(phone.view('Agreed')).toContainText(note);
    await fitsItsWidth(phone);
  }
  await fitsItsWidth(facilitator);
  await fitsItsWidth(wall);

  const summary = new SummaryScreen((await devices.laptop()).page);
  await summary.visit(workshop.summaryReader);
  await expect(summary.title).toHaveText(title);
  await expect(summary.figures).toContainText(lens);
  await expect(summary.charter).toContainText(note);
  await fitsItsWidth(summary);

  const csv = await summary.download('CSV');
  expect(csv.name).toMatch(/^two-hats-cmd-c-calc-a1-img-src-x-onerror-alert-1-w+-\d{4}-\d\d-\d\d\.csv$/);
  const formulas = csv.text.split(/\r\n|,/).filter((cell) => /^"?[=+@-]/.test(cell));
  expect(formulas, 'cells that a spreadsheet would run').toEqual([]);
  expect(csv.text).toContain('\'=HYPERLINK(""https://example.com""');
  for (const format of ['RACI', 'Jira'] as const) {
    const sheet = await summary.download(format);
    expect(sheet.name).toMatch(new RegExp(`-${format.toLowerCase()}\\.csv$`));
    expect(
      sheet.text.split(/\r\n|,/).filter((cell) => /^"?[=+@-]/.test(cell)),
      `cells of ${format} that a spreadsheet would run`,
    ).toEqual([]);
  }
  const markdown = await summary.download('Markdown');
  expect(markdown.text, 'markup that no backslash stands before').not.toMatch(/(?<!\\)(<(script|svg|img)|\]\(javascript)/);
  const json = JSON.parse((await summary.download('JSON')).text) as { summary: { title: string; charter: { note: string }[] } };
  expect(json.summary.title).toBe(title);
  expect(json.summary.charter).toHaveLength(shortDeck.cards.length);
  expect(json.summary.charter.map((entry) => entry.note)).toContain(note);
});
