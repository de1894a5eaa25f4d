import { expect, type Locator, type Page } from '@playwright/test';

export type PhaseName = 'Lobby' | 'Sorting' | 'Results' | 'Closed';

/** Where the agenda stands in each phase. */
const stationsIn: Readonly<Record<PhaseName, RegExp>> = {
  Lobby: /^Arrive/,
  Sorting: /^Sort/,
  Results: /^(Talk|Charter|Sort)/,
  Closed: /^Close/,
};

/** The facilitator's screen. */
export class ConsoleScreen {
  readonly title: Locator;
  /** The one obvious button. */
  readonly next: Locator;
  readonly nextStep: Locator;
  /** The button of the menu with everything else, and the menu. */
  readonly menuButton: Locator;
  readonly menu: Locator;
  readonly people: Locator;
  readonly room: Locator;
  readonly peek: Locator;
  readonly overview: Locator;
  readonly allCards: Locator;
  /** The cards to talk about. */
  readonly talk: Locator;
  /** What the room agrees on, to be accepted at once. */
  readonly agreed: Locator;
  readonly card: Locator;
  readonly decision: Locator;
  /** Whether what stands on the card is saved. */
  readonly decisionState: Locator;
  readonly note: Locator;
  readonly undo: Locator;
  /** What stays in sight: title, phase, how many are decided. */
  readonly bar: Locator;
  readonly notice: Locator;
  readonly share: Locator;
  readonly crowd: Locator;
  readonly deletion: Locator;
  readonly reconnecting: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.nextStep = page.getByRole('region', { name: 'Next step' });
    this.next = this.nextStep.getByRole('button');
    this.menuButton = page.getByRole('button', { name: 'Menu' });
    this.menu = page.getByRole('dialog', { name: 'Menu' });
    this.people = page.getByRole('region', { name: /here/ });
    this.room = page.getByRole('region', { name: 'How far the room is' });
    this.peek = page.getByRole('region', { name: 'How it stands' });
    this.overview = page.getByRole('region', { name: 'The room as a whole' });
    this.allCards = page.getByRole('region', { name: /^All \d+ cards$/ });
    this.talk = page.getByRole('region', { name: /to talk about$/ });
    this.agreed = page.getByRole('region', { name: /^The room agrees on|^What is agreed is decided/ });
    this.card = page.getByRole('article');
    this.decision = page.getByRole('region', { name: 'What does the team decide?' });
    this.decisionState = this.decision.locator('[data-standing]');
    this.note = this.decision.getByLabel('Note');
    this.undo = this.decision.getByRole('button', { name: 'Undo' });
    this.bar = page.getByRole('banner');
    this.notice = page.getByRole('complementary', { name: 'What to do' }).getByRole('status');
    this.share = page.getByRole('dialog', { name: 'Share links' });
    this.crowd = page.getByRole('dialog', { name: 'Remove everybody who joined in the last…' });
    this.deletion = page.getByRole('dialog', { name: 'Delete this workshop for good?' });
    this.reconnecting = page.getByRole('status').filter({ hasText: 'Reconnecting…' });
  }

  async visit(secret: string): Promise<void> {
    await this.page.goto(`/console#${secret}`);
    await this.title.waitFor();
  }

  async isAt(phase: PhaseName): Promise<void> {
    const here = this.page.getByRole('list', { name: 'Agenda' }).locator('[aria-current=step]');
    await expect(here).toHaveText(stationsIn[phase]);
    // An agenda without a talk stays at its round for the results: only what is shown tells the two apart.
    if (phase === 'Results') await expect(this.overview.or(this.card).first()).toBeVisible();
  }

  person(name: string): Locator {
    return this.people.getByRole('listitem').filter({ hasText: name });
  }

  /** The question that is asked before some steps. */
  question(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** Takes the next step, which must be this one, and answers yes when it is asked. */
  async take(step: string, question?: string): Promise<void> {
    await expect(this.next).toHaveText(step);
    await this.next.click();
    if (question) await this.question(question).getByRole('button', { name: step }).click();
  }

  /** Does something that stands in the menu. */
  async act(name: string): Promise<void> {
    await this.menuButton.click();
    await this.menu.getByRole('option', { name }).click();
  }

  /** In the dialog with the links: asks to end all of a kind, and answers that this is meant. */
  async endLinks(kind: 'co-facilitator' | 'projector' | 'summary' | 'picture'): Promise<void> {
    await this.share.getByRole('button', { name: `End all ${kind} links…` }).click();
    await this.question(`End all ${kind} links?`).getByRole('button', { name: 'End them all' }).click();
  }

  /** The button that decides for a column. */
  owner(column: string): Locator {
    return this.decision.getByRole('button', { name: column });
  }

  async isDecidedFor(column: string): Promise<void> {
    await expect(this.owner(column)).toHaveAttribute('aria-pressed', 'true');
    await expect(this.decisionState).toHaveText('Saved ✓');
  }

  /** Closes the workshop from anywhere after the reveal, with what is open left open. */
  async close(): Promise<void> {
    await this.act('Close the workshop…');
    await this.question('Close the workshop?').getByRole('button', { name: 'Close the workshop' }).click();
  }

  /** A card in the list of all cards, or in the peek. */
  cardIn(list: Locator, text: string): Locator {
    return list.getByRole('listitem').filter({ hasText: text });
  }
}
