import type { Locator, Page } from '@playwright/test';

/** The start: join, or open a workshop. */
export class HomeScreen {
  readonly title: Locator;
  readonly code: Locator;
  /** What is wrong with the code. */
  readonly problem: Locator;
  readonly recent: Locator;
  readonly dialog: Locator;
  /** The decks in one list: for whoever has decks of their own. */
  readonly deckList: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.code = page.getByLabel('Join code');
    this.problem = page.getByRole('alert').filter({ hasText: /\S/ });
    this.recent = page.getByRole('region', { name: 'Your recent workshops' });
    this.dialog = page.getByRole('dialog', { name: 'Open a workshop' });
    this.deckList = this.dialog.getByRole('combobox', { name: 'Deck' });
  }

  /** Goes there and waits until the screen is drawn. */
  async visit(): Promise<void> {
    await this.page.goto('/');
    await this.title.waitFor();
  }

  async join(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.getByRole('button', { name: 'Join' }).click();
  }

  /** Opens the dialog and waits until it knows the decks. */
  async askForWorkshop(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open a workshop' }).click();
    await this.dialog
      .getByRole('radio', { name: /the whole model/ })
      .or(this.deckList)
      .waitFor();
  }

  /** What most facilitators leave as it is. */
  async showMore(): Promise<void> {
    await this.dialog.getByText('More', { exact: true }).click();
  }

  async openWorkshop({ title, deck = /the whole model/ }: { title: string; deck?: RegExp }): Promise<void> {
    await this.askForWorkshop();
    await this.dialog.getByLabel('Title').fill(title);
    await this.dialog.getByRole('radio', { name: deck }).check();
    await this.dialog.getByRole('button', { name: 'Open the workshop' }).click();
  }
}
