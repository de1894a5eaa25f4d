import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** What a summary can be downloaded as. */
export type FileFormat = 'Calendar' | 'Jira' | 'RACI' | 'Markdown' | 'CSV' | 'JSON';

/** What stays after the workshop. */
export class SummaryScreen {
  readonly title: Locator;
  /** The sentence of counts, with everything that it counts. */
  readonly charter: Locator;
  readonly counts: Locator;
  readonly decided: Locator;
  readonly parked: Locator;
  readonly agreed: Locator;
  readonly toSettle: Locator;
  readonly gaps: Locator;
  readonly byRole: Locator;
  readonly cards: Locator;
  readonly figures: Locator;
  readonly takeAway: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.charter = page.getByRole('region', { name: /decided, .* agreed, .* to settle$/ });
    this.counts = this.charter.getByRole('heading', { level: 2 });
    this.decided = page.getByRole('region', { name: /^Decided/ });
    this.parked = page.getByRole('region', { name: /^Parked for now/ });
    this.agreed = page.getByRole('region', { name: /^Agreed, and not decided yet/ });
    this.toSettle = page.getByRole('region', { name: /^To settle/ });
    this.gaps = page.getByRole('region', { name: /^From today to should/ });
    this.byRole = page.getByRole('group').filter({ hasText: 'The charter by role' });
    this.cards = page.getByRole('table', { name: /^All cards/ });
    this.figures = page.getByRole('region', { name: 'The figures' });
    this.takeAway = page.getByRole('dialog', { name: 'Take it along' });
  }

  async visit(secret: string): Promise<void> {
    await this.page.goto(`/summary#${secret}`);
    await this.title.waitFor();
  }

  /** The button that sorts the table by a column. */
  sorter(column: string | RegExp): Locator {
    return this.cards.getByRole('columnheader').getByRole('button', { name: column });
  }

  /** Cards as the table lists them now. */
  cardTexts(): Locator {
    return this.cards.getByRole('rowheader');
  }

  /** What each round says in one line of the figures. */
  figure(line: string): Locator {
    return this.figures.getByRole('row').filter({ hasText: line }).getByRole('cell');
  }

  async openTakeAway(): Promise<void> {
    if (!(await this.takeAway.isVisible())) await this.page.getByRole('button', { name: 'Take it along…' }).click();
    await this.takeAway.waitFor();
  }

  /** Downloads a file and reads it. */
  async download(format: FileFormat): Promise<{ name: string; text: string }> {
    await this.openTakeAway();
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.takeAway.getByRole('button', { name: `Download as ${format}` }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
