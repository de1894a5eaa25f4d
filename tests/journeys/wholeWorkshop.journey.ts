import { expect, test } from './room/journey.js';
import { ConsoleScreen } from './screens/console.js';
import { HomeScreen } from './screens/home.js';
import { PhoneScreen } from './screens/phone.js';
import { ProjectorScreen } from './screens/projector.js';
import { SummaryScreen } from './screens/summary.js';
import { expected, names, scriptedCards, textOf } from './votes/articleRoom.js';
import { placeAll } from './votes/placeAll.js';
import { firstRole, secondRole } from './votes/roleNames.js';

// Everything in here is done on screens, so this server may know their operations alone: none may be missing there.
test.use({ serverEnv: { OPERATIONS: 'known' } });

test('a room of three sorts the article’s deck, and every screen shows the figures of its votes', async ({ devices }) => {
  const laptop = await devices.laptop({ permissions: ['clipboard-read', 'clipboard-write'] });
  const facilitator = new ConsoleScreen(laptop.page);
  const wall = new ProjectorScreen((await devices.projector()).page);
  const phones = (await devices.phones(names.length)).map(({ page }) => new PhoneScreen(page));

  await test.step('the facilitator opens a workshop and hands out the projector’s link', async () => {
    const home = new HomeScreen(laptop.page);
    await home.visit();
    await home.openWorkshop({ title: 'Who does what in team Falcon?' });
    await expect(facilitator.title).toHaveText('Who does what in team Falcon?');
    await facilitator.isAt('Lobby');
    await facilitator.act('Share links…');
    const links = laptop.page.getByRole('dialog', { name: 'Share links' });
    await links.getByRole('button', { name: 'Copy the projector link' }).click();
    await expect(links.getByRole('button', { name: /Copied/ })).toBeVisible();
    await wall.page.goto(await laptop.page.evaluate(() => navigator.clipboard.readText()));
    await links.getByRole('button', { name: 'Done' }).click();
    await expect(wall.title).toHaveText('Who does what in team Falcon?');
    await expect(wall.page, 'the secret leaves the address bar').not.toHaveURL(/#/);
  });

  await test.step('three people join in two taps: the code on the wall, and Join', async () => {
    const link = await wall.scan();
    for (const [index, phone] of phones.entries()) {
      await phone.page.goto(link);
      await expect(phone.name).toBeFocused();
      await phone.page.keyboard.type(names[index] ?? '');
      await phone.join.tap();
      await expect(phone.title).toHaveText(`You are in, ${names[index]}`);
    }
    await expect(wall.main).toContainText('3 people are here');
    await expect(facilitator.people).toHaveAccessibleName('3 people are here');
    for (const name of names) await expect(facilitator.person(name)).toBeVisible();
  });

  await test.step('they sort, and the console and the wall show how far they are', async () => {
    await facilitator.take('Start sorting');
    await facilitator.isAt('Sorting');
    await expect(wall.heading).toHaveText('Who should do it?');
    await Promise.all(phones.map((phone, person) => placeAll(phone, person)));
    await expect(facilitator.room).toContainText('3 of 3 are done');
    await expect(facilitator.person('Chi')).toContainText('Done');
    await expect(wall.main).toContainText('Everybody is done');
  });

  await test.step('the facilitator would peek: in a room of three it would tell too much, and says so', async () => {
    await facilitator.page.getByRole('button', { name: 'Peek at how it stands' }).click();
    await expect(facilitator.peek).toContainText('A peek needs at least eight people');
    await expect(facilitator.peek.getByRole('img')).toHaveCount(0);
    for (const screen of [wall.page, ...phones.map(({ page }) => page)]) {
      await expect(screen.getByText(/ballots?/)).toHaveCount(0);
    }
  });

  await test.step('the reveal: the headline on the wall, the same figures on the console, the own comparison on each phone', async () => {
    await facilitator.take('Reveal the result');
    await expect(wall.heading).toHaveText(expected.headline);
    await expect(wall.page.getByRole('img', { name: /^The role map: 29 cards/ })).toBeVisible();
    for (const screen of [wall.main, facilitator.overview]) await expect(screen, 'words, no coefficients').not.toContainText(/alpha|kappa/);

    await expect(facilitator.overview).toContainText(expected.headline);
    await expect(facilitator.overview).toContainText(expected.meanWinnerShare.words);
    await expect(facilitator.overview).toContainText(expected.matchShare.words);
    await expect(facilitator.overview).toContainText(`Beyond chance: ${expected.alpha.strength}`);
    await expect(facilitator.overview).toContainText(`Majority and model, beyond chance: ${expected.cohenKappa.strength}`);
    await expect(facilitator.overview).toContainText('3 people sorted at least one card.');
    for (const { text, inWords } of scriptedCards) {
      await expect(facilitator.cardIn(facilitator.allCards, text).getByRole('img')).toHaveAccessibleName(inWords);
    }
    for (const [index, phone] of phones.entries()) {
      const [room, article] = expected.totals[index] ?? [];
      await expect(phone.total('You and the room agree on')).toHaveText(room ?? '');
      await expect(phone.total('You and the model agree on')).toHaveText(article ?? '');
    }
  });

  await test.step('the wall goes over to all cards by itself', async () => {
    await expect(wall.heading).toHaveText('What to talk about first');
    await expect(wall.page.getByRole('listitem').first()).toContainText(textOf('talks-with-client-leaders'));
    const all = wall.page.getByRole('list', { name: 'All cards' }).getByRole('listitem');
    await expect(all, 'for screen readers, in the order of the walk').toHaveCount(scriptedCards.length);
    await expect(all.first()).toHaveText(`${textOf('talks-with-client-leaders')}: Split, 50\u00a0% no column leads`);
  });

  await test.step('card by card: the split one', async () => {
    await facilitator.take('Show the first card');
    const tie = textOf('talks-with-client-leaders');
    for (const screen of [facilitator, wall, ...phones]) {
      await expect(screen.page.getByRole('heading', { level: 2, name: tie })).toBeVisible();
    }
    await expect(facilitator.page.getByRole('navigation', { name: 'Cards' })).toContainText('1 of 8 to talk about');
    await expect(facilitator.card).toContainText('Split');
    await expect(facilitator.card.getByRole('listitem')).toHaveText([`${firstRole}50 % 1 ballot`, `${secondRole}The model50 % 1 ballot`]);
    await expect(wall.main).toContainText('1 of 29 · Split');
    await expect(wall.page.getByRole('listitem')).toHaveText([`${firstRole}50 % 1 ballot`, `${secondRole}The model50 % 1 ballot`]);
    const own = [secondRole, firstRole, 'not sorted'];
    for (const [index, phone] of phones.entries()) {
      await expect(phone.view('You')).toHaveText(own[index] ?? '');
      await expect(phone.view('Room')).toHaveText(`split, no column leads${firstRole}: 1${secondRole}: 1`);
      await expect(phone.view('Model')).toHaveText(secondRole);
    }
  });

  await test.step('what the team decides shows everywhere', async () => {
    await facilitator.owner(secondRole).click();
    await facilitator.note.fill('Until the contract ends');
    await facilitator.isDecidedFor(secondRole);
    await expect(wall.main).toContainText(`Decided: ${secondRole}`);
    await expect(wall.main).toContainText('Until the contract ends');
    for (const phone of phones) await expect(phone.view('Agreed')).toHaveText(`${secondRole}Until the contract ends`);
  });

  await test.step('the next card, on which the room is not with the article', async () => {
    await facilitator.take('Next card');
    await expect(wall.heading).toHaveText(textOf('interviews-clients'));
    await expect(wall.main).toContainText('2 of 29 · Leaning');
    await expect(wall.page.getByRole('listitem')).toHaveText([`${firstRole}67 % 2 ballots`, `${secondRole}The model33 % 1 ballot`]);
    const sentences = [
      'You agree with the model; the room sees it differently.',
      'You and the room agree; the model sees it differently.',
      'You and the room agree; the model sees it differently.',
    ];
    for (const [index, phone] of phones.entries()) await expect(phone.comparison).toContainText(sentences[index] ?? '');
    await facilitator.page.getByRole('radio', { name: 'Order of the deck' }).click();
    await expect(facilitator.page.getByRole('navigation', { name: 'Cards' })).toContainText('Card 4 of 29');
    await expect(wall.main).toContainText('4 of 29');
  });

  await test.step('the workshop closes and everybody is thanked', async () => {
    await facilitator.act('Close the workshop…');
    const question = facilitator.question('Close the workshop?');
    await expect(question).toContainText('1 of 29 cards are decided.');
    await expect(question).toContainText('7 cards are open. On 21 cards the room proposes an owner. A proposal is not a decision:');
    await expect(question.getByRole('listitem').filter({ hasText: 'proposal:' })).toHaveCount(21);
    await question.getByRole('button', { name: 'Close the workshop' }).click();
    await facilitator.isAt('Closed');
    await expect(facilitator.page.getByRole('region', { name: 'The workshop is closed' }).getByRole('definition')).toHaveText([
      '1',
      '21',
      '7',
    ]);
    await expect(wall.main).toContainText('Thank you, everybody');
    await expect(wall.heading).toHaveText(expected.headline);
    for (const phone of phones) await expect(phone.title).toHaveText('Thank you');
  });

  const opening = laptop.page.waitForEvent('popup');
  await facilitator.take('Open the summary');
  const summary = new SummaryScreen(await opening);

  await test.step('the summary says the same, in words, in tables and as the charter', async () => {
    await expect(summary.title).toHaveText('Who does what in team Falcon?');
    await expect(summary.counts).toHaveText('1 decided, 21 agreed, 7 to settle');
    const decided = summary.decided.getByRole('listitem');
    await expect(decided).toHaveCount(1);
    await expect(decided).toContainText(secondRole);
    await expect(decided).toContainText(textOf('talks-with-client-leaders'));
    await expect(decided).toContainText('Until the contract ends');
    await expect(summary.agreed.getByRole('listitem').getByRole('listitem')).toHaveCount(21);
    const open = expected.contested.filter((cardId) => cardId !== 'talks-with-client-leaders').map((cardId) => new RegExp(textOf(cardId)));
    await expect(summary.toSettle.getByRole('listitem')).toHaveText(open);
    await expect(summary.charter).toContainText('Proposals are not decisions');
    await expect(summary.gaps, 'nobody was asked who does it today').toHaveCount(0);

    const strips = await summary.cards.getByRole('img').evaluateAll((images) => images.map(({ ariaLabel }) => ariaLabel));
    expect(strips.map((strip) => strip?.replace(/\s/g, ' '))).toEqual(scriptedCards.map(({ inWords }) => inWords));
    await expect(summary.cardTexts()).toHaveText(scriptedCards.map(({ text }) => text));
    await expect(summary.figures).toContainText(expected.headline);
    await expect(summary.figure('Leading column’s share')).toHaveText([expected.meanWinnerShare.words]);
    await expect(summary.figure('(alpha)')).toHaveText([`${expected.alpha.words}, ${expected.alpha.strength}`]);
    await expect(summary.figure('How far alpha reaches')).toHaveText([/^\S+ to \S+$/]);
    await expect(summary.figure('Placements that match')).toHaveText([expected.matchShare.words]);
    await expect(summary.figure('(kappa)')).toHaveText([`${expected.cohenKappa.words}, ${expected.cohenKappa.strength}`]);
    for (const [dimension, , agrees, matches] of expected.dimensions) {
      await expect(summary.figure(dimension)).toHaveText([agrees, matches]);
    }
  });

  await test.step('and so do the files', async () => {
    const csv = await summary.download('CSV');
    expect(csv.name).toMatch(/^two-hats-who-does-what-in-team-falcon-\d{4}-\d\d-\d\d\.csv$/);
    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 29);
    for (const [index, { text, ballots }] of scriptedCards.entries()) {
      expect(lines[index + 1]).toContain(text);
      expect(lines[index + 1]).toContain(`,${ballots.FIRST},${ballots.SECOND},${ballots.FIRST + ballots.SECOND},`);
    }

    const markdown = await summary.download('Markdown');
    expect(markdown.text).toContain('# Who does what in team Falcon?');
    expect(markdown.text).toContain(`- Krippendorff’s alpha: ${expected.alpha.words} (${expected.alpha.strength})`);
    expect(markdown.text).not.toContain('Fleiss');
    expect(markdown.text).toContain(`Cohen’s kappa of the room’s majority against the model: ${expected.cohenKappa.words}`);
    expect(markdown.text).toContain(`| ${textOf('talks-with-client-leaders')} | ${secondRole} |  | Decided |  | Until the contract ends |`);

    const { summary: told } = JSON.parse((await summary.download('JSON')).text) as { summary: ToldSummary };
    const [round] = told.rounds;
    expect(round?.ballotCount).toBe(3);
    expect(round?.headline).toMatchObject(expected.headlineFigures);
    expect(round?.contested).toEqual(expected.contested);
    expect(round?.articleChallenges).toEqual(expected.articleChallenges);
    expect(round?.agreement.meanWinnerShare).toBeCloseTo(expected.meanWinnerShare.share, 4);
    expect(round?.agreement.alpha).toBeCloseTo(expected.alpha.value, 4);
    expect(round?.agreement.matchShare).toBeCloseTo(expected.matchShare.share, 4);
    expect(round?.agreement.cohenKappa).toBeCloseTo(expected.cohenKappa.value, 4);
    expect(round?.results.map(({ cardId, columns }) => [cardId, ...columns.map(({ count }) => count)])).toEqual(
      scriptedCards.map(({ id, ballots }) => [id, ballots.FIRST, ballots.SECOND]),
    );
  });
});

/** What is read of the JSON file. */
interface ToldSummary {
  readonly rounds: readonly {
    readonly ballotCount: number;
    readonly headline: Readonly<Record<string, number | null>>;
    readonly contested: readonly string[];
    readonly articleChallenges: readonly string[];
    readonly agreement: Readonly<Record<'meanWinnerShare' | 'alpha' | 'matchShare' | 'cohenKappa', number | null>>;
    readonly results: readonly { readonly cardId: string; readonly columns: readonly { readonly count: number }[] }[];
  }[];
}
