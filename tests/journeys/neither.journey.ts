// The fourth column: what is neither's work is sorted, counted, shown and decided like any other.
import { shortDeck } from '@two-hats/shared/decks';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('“Neither” is offered where the facilitator says so, and goes all the way to the charter', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { offersBoth: true, offersNeither: true });
  const others = await workshop.joinAll('Ben', 'Chi');
  const ada = await phoneOf('Ada', workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  await workshop.step('startSorting');
  const allNeither = Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'NEITHER' as const]));
  for (const person of others) await person.place(allNeither);
  const card = await ada.place('Neither');
  await workshop.step('reveal');

  const row = facilitator.cardIn(facilitator.allCards, card);
  await expect(row.getByRole('img')).toHaveAccessibleName(
    `${firstRole} 0 %, 0 ballots; ${secondRole} 0 %, 0 ballots; Both 0 %, 0 ballots; Neither 100 %, 3 ballots`,
  );
  const id = shortDeck.cards.find(({ text }) => text === card)?.id ?? '';
  await workshop.showCard(id);
  await facilitator.owner('Neither').click();
  await facilitator.isDecidedFor('Neither');
  await workshop.step('closeWorkshop');

  const { page } = await devices.laptop();
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);
  await expect(summary.decided.getByRole('listitem').filter({ hasText: card })).toContainText('Neither');
});

test('a workshop that does not offer it shows no such column', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  await workshop.step('startSorting');
  await expect(ada.column(firstRole)).toBeVisible();
  await expect(ada.column('Neither')).toHaveCount(0);
});
