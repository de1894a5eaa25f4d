import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The list of decks, and the editor of one. */
export class DecksScreen {
  readonly title: Locator;
  readonly own: Locator;
  readonly import: Locator;
  readonly about: Locator;
  readonly language: Locator;
  /** The phone beside the editor. */
  readonly preview: Locator;
  readonly undo: Locator;
  /** What keeps a deck from being played, once somebody asks. */
  readonly toMend: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.own = page.getByRole('region', { name: 'Your decks' });
    this.import = page.getByRole('region', { name: 'Import a deck' });
    this.about = page.getByRole('region', { name: 'About the deck' });
    this.language = this.about.getByLabel('Language of the deck');
    this.preview = page.getByRole('figure', { name: 'How a phone shows this card' });
    this.undo = page.getByRole('button', { name: 'Undo' });
    this.toMend = page.getByRole('status').filter({ hasText: 'Before it can be played' });
  }

  async visit(): Promise<void> {
    await this.page.goto('/decks');
    await this.title.waitFor();
  }

  dimension(number: number): Locator {
    return this.page.getByRole('region', { name: `Dimension ${number}`, exact: true });
  }

  dimensionTitle(number: number): Locator {
    return this.dimension(number).getByRole('textbox', { name: `Dimension ${number}`, exact: true });
  }

  /** The field with the text of a card of a dimension. */
  card(dimension: number, number: number): Locator {
    return this.dimension(dimension).getByLabel(`Card ${number}: text`, { exact: true });
  }

  /** All texts of a dimension's cards, in order. */
  texts(dimension: number): Promise<string[]> {
    return this.dimension(dimension)
      .getByRole('listitem')
      .getByLabel(/^Card \d+: text$/)
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  }

  async nameRole(which: 'First role' | 'Second role', name: string): Promise<void> {
    await this.about.getByRole('group', { name: which }).getByLabel('Name', { exact: true }).fill(name);
  }

  async export(kind: 'JSON' | 'CSV'): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: `Export as ${kind}` }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  async paste(text: string): Promise<void> {
    await this.import.getByText('Paste it instead').click();
    await this.import.getByLabel('The text of the file').fill(text);
    await this.import.getByRole('button', { name: 'Import what is pasted' }).click();
  }
}
