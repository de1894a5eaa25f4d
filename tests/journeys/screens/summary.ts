import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** What stays after the workshop. */
export class SummaryScreen {
  readonly title: Locator;
  readonly headline: Locator;
  readonly dimensions: Locator;
  readonly contested: Locator;
  readonly articleChallenges: Locator;
  readonly roomChallenges: Locator;
  readonly charter: Locator;
  readonly allCards: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.headline = page.getByRole('region', { name: 'Headline' });
    this.dimensions = page.getByRole('region', { name: 'Alignment by dimension' });
    this.contested = page.getByRole('region', { name: 'Most contested' });
    this.articleChallenges = page.getByRole('region', { name: 'Where the article challenges the room' });
    this.roomChallenges = page.getByRole('region', { name: 'Where the room challenges the article' });
    this.charter = page.getByRole('table', { name: /^The charter/ });
    this.allCards = page.getByRole('table', { name: 'All cards with their figures' });
  }

  async visit(secret: string): Promise<void> {
    await this.page.goto(`/summary#${secret}`);
    await this.title.waitFor();
  }

  /** Downloads a file and reads it. */
  async download(format: 'CSV' | 'Markdown' | 'JSON'): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: `Download as ${format}` }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
