// The texts of the security tests in a real browser, half of them as titles, questions and notes, half as names, on every screen. What the
// exports make of them is tested there. The watch on each page fails the journey when anything runs, or when the content security policy
// has something to report.
import type { Page } from '@playwright/test';
import { hostileTexts } from '../security/hostileTexts.js';
import { ApiError } from '../support/api.js';
import { howMany, judged } from '../support/figure.js';
import { Workshop } from '../support/workshop.js';
import { expect, test } from './room/journey.js';
import { fitsItsWidth } from './room/layout.js';
import { ConsoleScreen } from './screens/console.js';
import { PhoneScreen } from './screens/phone.js';
import { ProjectorScreen } from './screens/projector.js';
import { SummaryScreen } from './screens/summary.js';

const wanted = howMany(16, 500);
/** The short version takes some of each kind. */
const all = hostileTexts(Math.max(wanted, 84));
const texts = all.filter((_, index) => index % Math.floor(all.length / wanted) === 0).slice(0, wanted);

test('hostile names, titles, questions and notes run nowhere, and no screen loses its shape', { tag: '@security' }, async ({
  devices,
  api,
}) => {
  test.setTimeout(howMany(150_000, 3_600_000));
  const laptop = await devices.laptop();
  const wall = await devices.projector();
  const pocket = await devices.phone({ viewport: { width: 320, height: 640 } });
  const desk = await devices.laptop();
  const screens = [new ConsoleScreen(laptop.page), new ProjectorScreen(wall.page), new SummaryScreen(desk.page)] as const;
  const [facilitator, projector, summary] = screens;
  const phone = new PhoneScreen(pocket.page);
  for (let index = 0; index < texts.length; index += 2) {
    const [text, name] = [texts[index] as string, texts[index + 1] as string];
    const keepShape = (shown: readonly { page: Page }[]) =>
      Promise.all(shown.map((screen) => fitsItsWidth(screen, JSON.stringify([text, name]))));
    const workshop = (await kept(Workshop.open(api, { title: text, lens: 'OWN', question: text }))) ?? (await Workshop.open(api));
    const ada = await workshop.join('Ada');
    const isName = (await kept(workshop.join(name))) !== null;
    await Promise.all([
      facilitator.visit(workshop.facilitator),
      projector.visit(workshop.projector),
      phone.joinAs(isName ? name : 'Ben', workshop.joinCode),
    ]);
    await expect(phone.title).toContainText('You are in');
    await keepShape([facilitator, projector, phone]);

    await workshop.step('startSorting');
    await ada.place({ 'looks-outside': 'SECOND' });
    await phone.card.waitFor();
    await keepShape([facilitator, projector, phone]);

    await workshop.step('reveal');
    if (!(await kept(workshop.decide('looks-outside', 'SECOND', { note: text })))) await workshop.decide('looks-outside', 'SECOND');
    await workshop.showCard('looks-outside');
    await Promise.all([phone.view('Agreed').waitFor(), summary.visit(workshop.summaryReader)]);
    await keepShape([...screens, phone]);
    await Promise.all([...screens, phone].map(({ page }) => page.goto('about:blank')));
  }
  const { line, what, holds } = judged('names/screens', devices.troubles.length, { atMost: 0 });
  console.log(line);
  expect(holds, `${what}\n${devices.troubles.slice(0, 10).join('\n')}`).toBe(true);
});

/** What a text became, or null when it was refused with a code of its own. */
async function kept<T>(attempt: Promise<T>): Promise<T | null> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof ApiError && /^(NAME|TITLE|LENS|NOTE)_(REQUIRED|TOO_LONG)$/.test(error.code ?? '')) return null;
    throw error;
  }
}
