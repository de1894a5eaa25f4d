import { expect, type Locator, type Page } from '@playwright/test';

/** A participant's screen. */
export class PhoneScreen {
  readonly title: Locator;
  readonly name: Locator;
  readonly join: Locator;
  /** Text of the card on the table. */
  readonly card: Locator;
  /** The card itself, for whoever wants to drag it. */
  readonly cardOnTable: Locator;
  readonly progress: Locator;
  readonly undo: Locator;
  readonly skip: Locator;
  readonly done: Locator;
  readonly reconnecting: Locator;
  /** After the reveal: what the card that is shown says about You, Room and Model. */
  readonly comparison: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.name = page.getByLabel('Your name');
    this.join = page.getByRole('button', { name: 'Join', exact: true });
    this.cardOnTable = page.getByRole('article');
    this.card = this.cardOnTable.getByRole('heading', { level: 2 });
    this.progress = page.getByRole('progressbar', { name: 'Cards sorted' });
    this.undo = page.getByRole('button', { name: 'Undo' });
    this.skip = page.getByRole('button', { name: 'Skip' });
    this.done = page.getByRole('button', { name: 'I’m done', exact: true });
    this.reconnecting = page.getByRole('status').filter({ hasText: 'Reconnecting…' });
    this.comparison = page.getByRole('article');
  }

  async visit(joinCode: string): Promise<void> {
    await this.page.goto(`/j/${joinCode}`);
  }

  /** Opens the link and joins. */
  async joinAs(name: string, joinCode: string): Promise<void> {
    await this.visit(joinCode);
    await this.name.fill(name);
    await this.join.tap();
  }

  column(column: string): Locator {
    return this.page.getByRole('group', { name: 'Put the card into' }).getByRole('button', { name: column });
  }

  async cardText(): Promise<string> {
    return (await this.card.textContent()) ?? '';
  }

  /** Places the card on the table, whichever it is on this phone, and waits until it is counted. Returns the card's text. */
  async place(column: string): Promise<string> {
    return this.placeBy(() => this.column(column).tap());
  }

  /**
   * The same in another way than by a tap. A card that has only just come takes no tap and no key, so a hand that is too quick comes again; once
   * it is counted that does no harm, for the next card has only just come.
   */
  async placeBy(act: () => Promise<void>): Promise<string> {
    const card = await this.cardText();
    const before = await this.sortedCount();
    await expect(async () => {
      await act();
      // What a finger did is told to the page with its next frame.
      await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      expect(await this.sortedCount()).toBe(before + 1);
    }).toPass({ intervals: [50], timeout: 15_000 });
    return card;
  }

  async placeSeveral(columns: readonly string[]): Promise<string[]> {
    const cards: string[] = [];
    for (const column of columns) cards.push(await this.place(column));
    return cards;
  }

  private async sortedCount(): Promise<number> {
    return Number(await this.progress.getAttribute('value'));
  }

  async hasSorted(count: number, of: number): Promise<void> {
    await expect(this.page.getByText(`${count} of ${of} sorted`, { exact: true })).toBeVisible();
  }

  /** Reads what is asked now, where another round has begun, and goes on to its cards. */
  async goOnTo(question: string): Promise<void> {
    await expect(this.title).toHaveText(question);
    await this.page.getByRole('button', { name: /^Show the \d+ cards$/ }).tap();
    await expect(this.progress).toBeVisible();
  }

  /** Says "done" with cards left, and answers that this is meant. */
  async sayDoneAnyway(left: number): Promise<void> {
    await this.done.tap();
    const question = this.page.getByRole('dialog', { name: `${left} cards are not sorted yet` });
    await question.getByRole('button', { name: 'I’m done anyway' }).tap();
    await expect(this.title).toHaveText('You are done');
  }

  /** The state of the card on the table: "Saved", "Saving…" or that it waits. */
  standing(words: string): Locator {
    return this.cardOnTable.getByText(words);
  }

  async showAllCards(): Promise<void> {
    await this.page.getByRole('button', { name: 'All cards' }).tap();
    await expect(this.title).toHaveText('All cards');
  }

  /** The same count where all cards are shown. */
  async countsAmongAll(count: number, of: number): Promise<void> {
    await expect(this.page.getByText(`${count} of ${of} sorted. You can change every card until the reveal.`)).toBeVisible();
  }

  /** Once a card has been in sight for a moment it takes a tap: for a card that is placed already, where no count tells. */
  async change(column: string): Promise<void> {
    await expect(async () => {
      await this.column(column).tap();
      await expect(this.column(column)).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
    }).toPass({ intervals: [50], timeout: 15_000 });
  }

  /** After the reveal, while the room looks at the overview: opens the list of all cards and takes one. */
  async lookAt(card: string): Promise<void> {
    await this.page.getByRole('button', { name: 'All cards', exact: true }).tap();
    await this.page.getByRole('button', { name: card }).tap();
    await expect(this.card).toHaveText(card);
  }

  /** A card among all cards. */
  line(card: string): Locator {
    return this.page.getByRole('group', { name: card });
  }

  /** What stands behind "You", "Room", "Model", "A reader" or "Agreed" on the card that is shown. */
  view(of: string): Locator {
    return this.comparison
      .locator('dl > div')
      .filter({ has: this.page.getByRole('term').filter({ hasText: of }) })
      .getByRole('definition');
  }

  /** "You and the room agree on", "You and the model agree on". */
  total(label: string): Locator {
    return this.page.locator('dl > div').filter({ hasText: label }).getByRole('definition');
  }
}
