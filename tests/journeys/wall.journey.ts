// The wall is read from ten metres: whatever it shows on a projector of 1920 by 1080, no word is smaller than 40 pixels and nothing hangs over.
import { articleDeck } from '@two-hats/shared/decks';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { reads } from './room/legible.js';
import { consoleOf, openWorkshop, projectorOf } from './room/opened.js';

/** As long as a title and a note may be. */
const title = 'Who does what in the team that builds and runs the falcons of tomorrow?';
const note = 'Until the release in spring, with the help of the team; then the two of them sit down and see what it did to the plan.';
const longest = [...articleDeck.cards].sort((one, other) => lengthOf(other) - lengthOf(one))[0] ?? articleDeck.cards[0];

function lengthOf({ text, rationale }: (typeof articleDeck.cards)[number]): number {
  return text.length + rationale.length;
}

test('from the first arrival to the goodbye every word on the wall can be read from the last row', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { title, deckId: 'article', offersBoth: true, offersNeither: true });
  const wall = await projectorOf(workshop, devices);
  const { page } = wall;
  await expect(wall.qr).toBeVisible();
  await expect(wall.heading, 'what it is about, and how long').toHaveText(/^Who should do it\? About \d+ minutes$/);
  await reads(page, 'the lobby');
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await expect(wall.main).toContainText('3 people are here');
  await expect(page.getByRole('list', { name: 'Arrived last' }).getByRole('listitem')).toHaveText(['Chi', 'Ben', 'Ada']);
  await reads(page, 'the lobby with people');

  await test.step('nobody is invited through a locked door', async () => {
    await workshop.lockDoor(true);
    await expect(wall.main).toContainText('The door is locked');
    await expect(wall.qr).toBeHidden();
    await expect(wall.main).not.toContainText(workshop.joinCode);
    await reads(page, 'the lobby, locked');
  });

  await test.step('a new question has the wall to itself until somebody has begun', async () => {
    await workshop.step('startSorting');
    await expect(wall.heading).toHaveText('Who should do it?');
    await expect(wall.main).toContainText('The cards are on your phones. 3 people are here.');
    await reads(page, 'the question, locked');
    await workshop.lockDoor(false);
    for (const [index, person] of people.entries()) {
      // One ballot each on every card; what the third says differs on every other card, so that some are agreed and some lean.
      await person.place(
        Object.fromEntries(articleDeck.cards.map(({ id }, card) => [id, index === 2 && card % 2 === 0 ? 'SECOND' : 'FIRST'] as const)),
      );
    }
    await expect(wall.main).toContainText('3 of 3 have begun');
    await reads(page, 'sorting');
  });

  await test.step('the reveal: the map draws itself, then the sentence', async () => {
    await workshop.step('reveal');
    const map = page.getByRole('img', { name: /^The role map: 29 cards/ });
    await expect(map).toBeVisible();
    await expect(wall.heading).toContainText('The room agrees on 14 of 29 cards');
    await expect(map.locator('[class*="mark"] > g > text')).toHaveCount(29);
    await reads(page, 'the moment of the reveal');
    await expect(wall.heading).toHaveText('What to talk about first');
    // Nothing is split; this is the first of those that the room agrees on, and not as the article has it.
    await expect(page.getByRole('listitem').first()).toContainText('Interviews clients about their problems and wishes');
    await reads(page, 'the overview');
    await isAccessible(page, 'projector, role map');
  });

  await test.step('the longest card, with what the model says and what the team decides', async () => {
    await workshop.showCard(longest?.id ?? '');
    await expect(wall.heading).toHaveText(longest?.text ?? '');
    await reads(page, 'a card');
    await workshop.decide(longest?.id ?? '', 'BOTH', { person: 'Dolores García-Márquez', note });
    await expect(wall.main).toContainText('Decided: Both');
    await reads(page, 'a decided card');
  });

  await test.step('the goodbye', async () => {
    await workshop.step('closeWorkshop');
    await expect(wall.main).toContainText('Thank you, everybody');
    await expect(wall.main).toContainText('The team decided who owns 1 card.');
    await reads(page, 'the goodbye');
  });
});

test('the lobby begins with the wall, and the console knows whether it is up; who closes early has the rest passed over', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api, { template: 'WHOLE' });
  await workshop.join('Ada');
  const facilitator = await consoleOf(workshop, devices);
  const { page, bar } = facilitator;
  await expect(bar).toContainText('No wall');
  await page.setViewportSize({ width: 1366, height: 768 });
  const step = page.getByRole('region', { name: 'First, put the wall up' });
  const [wall] = await Promise.all([page.waitForEvent('popup'), step.getByRole('button', { name: 'Put the wall up' }).click()]);
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(bar).toContainText('Wall is up');
  await expect(page.getByRole('region', { name: 'The wall is up' })).toBeVisible();
  await isAccessible(page, 'console, lobby with its wall');
  await wall.close();
  await expect(bar).toContainText('No wall');

  await workshop.step('startSorting');
  await workshop.step('reveal');
  await workshop.step('closeWorkshop');
  await facilitator.isAt('Closed');
  const stations = page.getByRole('list', { name: 'Agenda' }).getByRole('listitem');
  await expect(stations.filter({ hasText: 'Charter' })).toContainText('skipped');
  await expect(stations.filter({ hasText: 'Talk' })).not.toContainText('skipped');
});
