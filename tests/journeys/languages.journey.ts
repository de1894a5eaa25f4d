// Everybody reads their own language: a workshop in each of them from the start page to the paper, and one room that speaks three at once.

import type { Page } from '@playwright/test';
import { deckIn, type Language, languageTags } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { fitsItsWidth } from './room/layout.js';
import { openWorkshop } from './room/opened.js';
import { cutsNothing, sayIn, saysItsLanguage } from './room/texts.js';

const speaks = (language: Language) => ({ locale: languageTags[language] });
const cardsIn = (language: Language) => deckIn(shortDeck, language).cards.map(({ text }) => text);
const rolesIn = (language: Language) => deckIn(shortDeck, language).roles.map(({ name }) => name) as [string, string];

/** What the device that opened a workshop keeps of it. */
function openedOn(page: Page): Promise<{ readonly joinCode: string; readonly summary: string }> {
  return page.evaluate(() => {
    const kept = (key: string) => JSON.parse(localStorage.getItem(`two-hats:${key}`) ?? 'null');
    const [{ workshopId, joinCode }] = kept('recent');
    return { joinCode, summary: kept(`secret:summary:${workshopId}`) };
  });
}

for (const language of ['EN', 'DE', 'FR', 'ES', 'AR'] as const) {
  const tag = languageTags[language];

  test(`a workshop in ${tag}: opened, joined, sorted, revealed, closed, on paper`, async ({ devices }) => {
    const say = sayIn(tag);
    const [first] = rolesIn(language);
    const { page: desk } = await devices.laptop(speaks(language));
    const { page: phone } = await devices.phone(speaks(language));
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
    const take = async (step: string, question?: string) => {
      await button(desk, say(step)).click();
      if (question)
        await desk
          .getByRole('dialog', { name: say(question) })
          .getByRole('button', { name: say(step), exact: true })
          .click();
    };

    await desk.goto('/');
    await expect(desk.locator('html')).toHaveAttribute('lang', tag);
    await expect(desk.locator('html')).toHaveAttribute('dir', language === 'AR' ? 'rtl' : 'ltr');
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(say('Who does what?'));
    await cutsNothing(desk, `${tag}, home`);
    await button(desk, say('Open a workshop')).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('radio', { name: deckIn(shortDeck, language).title }).check();
    await cutsNothing(desk, `${tag}, the dialog`);
    await button(desk, say('Open the workshop')).click();
    await expect(button(desk, say('Start sorting'))).toBeVisible();
    const { joinCode, summary } = await openedOn(desk);

    await phone.goto(`/j/${joinCode}`);
    await phone.getByLabel(say('Your name')).fill('Ada');
    await button(phone, say('Join')).tap();
    await expect(phone.getByText(say('You are the first one here'))).toBeVisible();
    await isAccessible(phone, `${tag}, phone in the lobby`);
    await fitsItsWidth({ page: phone }, `${tag}, lobby`);
    await cutsNothing(desk, `${tag}, console in the lobby`);

    await take('Start sorting');
    const column = phone.getByRole('group', { name: say('Put the card into') }).getByRole('button', { name: first });
    await expect(column).toBeVisible();
    await fitsItsWidth({ page: phone }, `${tag}, sorting`);
    await cutsNothing(phone, `${tag}, sorting`);
    const left = phone.getByRole('article').getByRole('heading', { level: 2 });
    for (const { length } = cardsIn(language), sorted = { count: 0 }; sorted.count < length; sorted.count += 1) {
      expect(cardsIn(language)).toContain(await left.textContent());
      const card = await left.textContent();
      await expect(async () => {
        await column.tap();
        await expect(left.filter({ hasText: card ?? '' })).toBeHidden({ timeout: 500 });
      }).toPass();
      if (sorted.count > 0) continue;
      await expect(phone.getByRole('button', { name: say('Say why') })).toBeVisible();
      for (const [width, height] of [
        [320, 568],
        [844, 390],
      ] as const) {
        await phone.setViewportSize({ width, height });
        await cutsNothing(phone, `${tag}, sorting at ${width} × ${height}`);
        await fitsItsWidth({ page: phone }, `${tag}, sorting at ${width} × ${height}`);
      }
      await phone.setViewportSize({ width: 390, height: 844 });
    }
    await expect(phone.getByText(say('{of, plural, one {The card is sorted} other {All # cards are sorted}}', { of: 12 }))).toBeVisible();
    await button(phone, say('I’m done')).tap();
    // Before the server knows, the step would ask whether to reveal already.
    await expect(desk.locator('body')).toContainText(say('Everybody is done'));
    await take('Reveal the result');
    await expect(phone.getByText(say('You, the room and the model'))).toBeVisible();
    await isAccessible(desk, `${tag}, console with the result`);
    await cutsNothing(desk, `${tag}, the result`);
    await fitsItsWidth({ page: desk }, `${tag}, the result`);

    await desk.keyboard.press('Control+k');
    await desk.getByRole('option', { name: say('Close the workshop…') }).click();
    await desk
      .getByRole('dialog', { name: say('Close the workshop?') })
      .getByRole('button', { name: say('Close the workshop'), exact: true })
      .click();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(say('Thank you'));
    await cutsNothing(phone, `${tag}, the end`);
    await desk.goto(`/summary#${summary}`);
    await expect(
      desk
        .getByRole('heading', { name: say('To settle') })
        .or(desk.getByRole('heading', { level: 1 }))
        .first(),
    ).toBeVisible();
    await cutsNothing(desk, `${tag}, summary`);
    const pdf = (await desk.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, `${tag}, sheets`).toBeLessThanOrEqual(2);
  });
}

test('one room speaks three languages at once, and a phone changes its own in the middle of sorting', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const [german, arabic, wall] = [
    await devices.phone(speaks('DE')),
    await devices.phone(speaks('AR')),
    await devices.projector(speaks('FR')),
  ];
  await wall.page.goto(`/projector#${workshop.projector}`);
  for (const [{ page }, tag, name] of [
    [german, 'de', 'Jörg'],
    [arabic, 'ar', 'عمر'],
  ] as const) {
    await page.goto(`/j/${workshop.joinCode}`);
    await page.getByLabel(sayIn(tag)('Your name')).fill(name);
    await page.getByRole('button', { name: sayIn(tag)('Join'), exact: true }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  }
  await expect(wall.page.locator('main')).toContainText('Jörg');
  const others = await workshop.joinAll('Ben', 'Chi', 'Dana');
  await workshop.step('startSorting');
  const all = Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'FIRST'] as const));
  for (const person of others) await person.place(all);

  const card = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });
  await expect(card(german.page)).toBeVisible();
  expect(cardsIn('DE')).toContain(await card(german.page).textContent());
  await expect(card(arabic.page)).toBeVisible();
  const inArabic = await card(arabic.page).textContent();
  expect(cardsIn('AR')).toContain(inArabic);
  await expect(wall.page.locator('main')).toContainText(sayIn('fr')('Who should do it?'));

  await test.step('another language for the same card; what is placed stays placed', async () => {
    await arabic.page.getByRole('combobox', { name: sayIn('ar')('Language') }).selectOption('es');
    await expect(card(arabic.page)).toHaveText(cardsIn('ES')[cardsIn('AR').indexOf(inArabic ?? '')] ?? '');
    await expect(arabic.page.locator('html')).toHaveAttribute('dir', 'ltr');
    await expect(card(arabic.page).locator('bdi[lang=es]')).toHaveAttribute('dir', 'ltr');
    const column = arabic.page
      .getByRole('group', { name: sayIn('es')('Put the card into') })
      .getByRole('button', { name: rolesIn('ES')[0] });
    await expect(async () => {
      await column.tap();
      await expect(arabic.page.getByRole('progressbar')).toHaveAttribute('value', '1', { timeout: 500 });
    }).toPass();
    await arabic.page.reload();
    await expect(arabic.page.getByRole('progressbar', { name: sayIn('es')('Cards sorted') })).toHaveAttribute('value', '1');
  });

  await workshop.step('reveal');
  await expect(wall.page.getByRole('img').first()).toBeVisible();
  await expect(german.page.getByText(sayIn('de')('You, the room and the model'))).toBeVisible();
  await expect(arabic.page.getByText(sayIn('es')('You, the room and the model'))).toBeVisible();
  await workshop.showCard(shortDeck.cards[0]?.id ?? '');
  await expect(wall.page.locator('main')).toContainText(cardsIn('FR')[0] ?? '');
  await expect(german.page.getByRole('article')).toContainText(cardsIn('DE')[0] ?? '');
});

test('a deck in one language says so wherever the page speaks another one', async ({ devices, api }) => {
  const germanCards = [
    { text: 'Lernt neue Leute an', hint: 'Auch in der Probezeit.', key: 'FIRST', rationale: 'Das steht im Handbuch.', section: 'Küche' },
    { text: 'Zählt die Kasse', key: 'SECOND' },
  ];
  const deck = {
    language: 'DE',
    title: 'Wer macht was am Tresen?',
    roles: [{ name: 'Bedienung' }, { name: 'Küchenhilfe' }],
    source: { title: 'Handbuch' },
    dimensions: [{ title: 'Abends', cards: germanCards }],
  };
  const texts = ['Wer macht was am Tresen?', 'Bedienung', 'Küchenhilfe', 'Abends']
    .concat(germanCards.map(({ text }) => text))
    .concat('Auch in der Probezeit.', 'Das steht im Handbuch.', 'Küche');
  const isSaid = (page: Page, state: string) => saysItsLanguage(page, texts, 'de', state);
  const workshop = await openWorkshop(api, { deck, offersBoth: true });
  const [{ page: phone }, { page: wall }, { page: desk }] = [
    await devices.phone(speaks('AR')),
    await devices.projector(speaks('FR')),
    await devices.laptop(speaks('ES')),
  ];
  await wall.goto(`/projector#${workshop.projector}`);
  await desk.goto(`/console#${workshop.facilitator}`);
  await phone.goto(`/j/${workshop.joinCode}`);
  await phone.getByLabel(sayIn('ar')('Your name')).fill('عمر');
  await phone.getByRole('button', { name: sayIn('ar')('Join'), exact: true }).tap();
  await expect(phone.getByRole('group', { name: sayIn('ar')('Which hat do you wear today?') })).toBeVisible();
  await isSaid(phone, 'the hats');
  const others = await workshop.joinAll('Ben', 'Chi', 'Dana');
  await workshop.step('startSorting');
  const columns = phone.getByRole('group', { name: sayIn('ar')('Put the card into') });
  await expect(columns.getByRole('button', { name: 'Bedienung' }).locator('bdi')).toHaveAttribute('dir', 'ltr');
  await isSaid(phone, 'a card to sort');
  // What is ours stays in the language of the page.
  await expect(columns.getByRole('button', { name: sayIn('ar')('Both') }).locator('[lang]')).toHaveCount(0);
  for (const person of others) await person.place({ 'card-1': 'FIRST', 'card-2': 'FIRST' });
  await workshop.step('reveal');
  await expect(wall.getByRole('img').first()).toBeVisible();
  await expect(desk.getByRole('list').filter({ hasText: 'Zählt die Kasse' }).first()).toBeVisible();
  await isSaid(desk, 'the console’s overview');
  await workshop.showCard('card-1');
  for (const page of [wall, desk, phone]) {
    await expect(page.getByRole('heading', { name: 'Lernt neue Leute an' })).toBeVisible();
    await isSaid(page, 'a card to talk about');
  }
  await isAccessible(phone, 'a card in another language than the page');
  await workshop.step('closeWorkshop');
  await wall.goto(`/summary#${workshop.summaryReader}`);
  await expect(wall.getByRole('table').first()).toContainText('Bedienung');
  for (const lazy of ['The charter by role', 'The role map', 'The heat grid'])
    await wall.getByText(sayIn('fr')(lazy), { exact: true }).click();
  await expect(wall.getByRole('img', { name: /^La grille de chaleur/ })).toBeVisible();
  await isSaid(wall, 'the summary');
});

test('a question that stands is put anew when another window of the device chooses another language', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada');
  await workshop.step('startSorting');
  const { page, context } = await devices.laptop();
  await page.goto(`/console#${workshop.facilitator}`);
  await page.getByRole('button', { name: 'Reveal the result' }).click();
  await expect(page.getByRole('dialog')).toContainText('Reveal before anybody has sorted?');
  const beside = await context.newPage();
  await beside.goto('/');
  await beside.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  const say = sayIn('fr');
  await expect(page.getByRole('dialog')).toContainText(say('Reveal before anybody has sorted?'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('Reveal the result') })
    .click();
  await expect(page.getByRole('button', { name: say('Show the first card') })).toBeVisible();
});
