// Every word on every screen comes from a catalogue. The tests' own words are in Greek, and the pseudo-language writes English with accents:
// whatever reads as plain English was never handed to a translator.

import type { Page } from '@playwright/test';
import { type DeckText, emptyCard, emptyDeck, withCardIds } from '@two-hats/shared';
import type { Device, Devices } from './room/devices.js';
import { expect, test } from './room/journey.js';
import { openWorkshop } from './room/opened.js';
import { saysNothingElse } from './room/texts.js';

const cards = ['Ρωτά τους πελάτες', 'Γράφει τις ιστορίες', 'Κοιτάζει την αγορά', 'Μιλά με την ομάδα'];
const deck: DeckText = withCardIds({
  ...emptyDeck,
  title: 'Ποιος κάνει τι',
  source: { title: 'Το άρθρο', author: 'η συγγραφέας' },
  roles: [
    { name: 'Ιδιοκτήτης', shortName: 'Ι', definite: 'ο ιδιοκτήτης' },
    { name: 'Διευθυντής', shortName: 'Δ', definite: 'ο διευθυντής' },
  ],
  dimensions: [
    { title: 'Εστίαση', cards: cards.map((text) => ({ ...emptyCard, text, hint: 'Σκέψου το', key: 'FIRST', rationale: 'Έτσι είναι' })) },
  ],
});
const people = ['Άννα', 'Βίκτωρ', 'Γαλήνη', 'Δήμητρα', 'Ελένη', 'Ζήσης', 'Ηλίας', 'Θάνος'];

async function inPseudo(device: Device): Promise<Page> {
  await device.context.addInitScript(() => localStorage.setItem('two-hats:language', '"en-XA"'));
  return device.page;
}

/** What is there for those who ask. */
function openAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const more of document.querySelectorAll('details')) more.open = true;
  });
}

const laptopOf = async (devices: Devices) => inPseudo(await devices.laptop());

test('every text of a whole workshop is in a catalogue: phone, console, wall, summary', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, {
    title: 'Ποιος κάνει τι στην ομάδα;',
    deck,
    offersBoth: true,
    offersNeither: true,
    template: 'SHOULD_AND_TODAY',
  });
  const [desk, wall, phone] = [await laptopOf(devices), await inPseudo(await devices.projector()), await inPseudo(await devices.phone())];
  const all = async (state: string) => {
    for (const [screen, page] of Object.entries({ console: desk, wall, phone })) await saysNothingElse(page, `${screen}, ${state}`);
  };
  const shows = (page: Page, phase: string) => expect(page.locator('main')).toContainText(phase);

  await desk.goto(`/console#${workshop.facilitator}`);
  await wall.goto(`/projector#${workshop.projector}`);
  await phone.goto(`/j/${workshop.joinCode}`);
  await phone.getByRole('textbox').fill('Ωρίων');
  await saysNothingElse(phone, 'phone, joining');
  await phone.locator('form button[type=submit]').tap();
  const room = await workshop.joinAll(...people);
  await shows(wall, 'Θάνος');
  await all('lobby');
  await desk.keyboard.press('Control+k');
  await desk.getByRole('listbox').waitFor();
  await saysNothingElse(desk, 'console, menu');
  await desk.keyboard.press('Escape');

  await workshop.step('startSorting');
  const placed = (await room[0]?.ballot())?.cards ?? [];
  for (const [index, person] of room.entries()) {
    await person.place(Object.fromEntries(placed.map(({ id }, card) => [id, card === 0 ? 'FIRST' : index % 2 ? 'SECOND' : 'FIRST'])));
    if (index < 5) await person.markDone();
  }
  await expect(phone.getByRole('article')).toBeVisible();
  await all('sorting');
  await phone.getByRole('article').locator('summary').tap();
  await saysNothingElse(phone, 'phone, a hint');

  await workshop.step('reveal');
  await desk.getByRole('img').first().waitFor();
  await wall.getByRole('img').first().waitFor();
  await all('the result');
  await workshop.showCard(placed[1]?.id ?? '');
  await shows(wall, placed[1]?.text ?? '');
  await shows(desk, placed[1]?.text ?? '');
  await all('a card');
  await workshop.decide(placed[1]?.id ?? '', 'SECOND', { person: 'Άννα', note: 'από Μάρτιο', lookAgainOn: '2027-03-01' });
  await workshop.decide(placed[2]?.id ?? '', { kind: 'ELSEWHERE', owner: null, elsewhere: 'η νομική υπηρεσία' });

  await workshop.startNewRound('TODAY');
  for (const [index, person] of room.entries()) {
    await person.place(Object.fromEntries(placed.map(({ id }, card) => [id, card === 0 || index < 2 ? 'NEITHER' : 'FIRST'])), 2);
  }
  await all('another question');
  await workshop.step('reveal');
  await desk.getByRole('img').first().waitFor();
  await all('the second result');
  await workshop.step('closeWorkshop');
  await all('closed');

  await desk.goto(`/summary#${workshop.summaryReader}`);
  await desk.getByRole('heading', { level: 1 }).waitFor();
  await expect(desk.locator('main')).toContainText(placed[0]?.text ?? '');
  await openAll(desk);
  await saysNothingElse(desk, 'summary');
  await desk.goto(`/series#${workshop.facilitator}`);
  await desk.getByRole('heading', { level: 1 }).waitFor();
  await saysNothingElse(desk, 'series');
  await desk.goto(`/console/${workshop.id}/run-sheet#${workshop.facilitator}`);
  await desk.getByRole('heading', { level: 1 }).waitFor();
  await saysNothingElse(desk, 'run-sheet');
});

test('every text of the pages around it is in a catalogue: home, decks, figures, and links without their key', async ({ devices }) => {
  const page = await laptopOf(devices);
  for (const address of ['/', '/decks', '/figures', '/console', '/summary']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await openAll(page);
    await saysNothingElse(page, address);
  }
});
