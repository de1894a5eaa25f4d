import { expect, type Page } from '@playwright/test';

/** The explorer of the API. */
export class ExplorerScreen {
  constructor(readonly page: Page) {}

  async visit(): Promise<void> {
    await this.page.goto('/graphql');
    await this.#isThere();
    await expect(this.#document).toContainText('OpenWorkshop');
  }

  get #document() {
    return this.page.getByRole('region', { name: 'Operation Editor' });
  }

  /** The editors come last, and with them what was in them before: whoever is quicker has chosen for nothing. */
  async #isThere(): Promise<void> {
    await expect(this.#document).toContainText(/(query|mutation|subscription)\s/);
  }

  example(name: string) {
    return this.page.getByRole('tab', { name });
  }

  /** Runs an example, and leaves a subscription running. */
  async run(name: string): Promise<void> {
    await this.#isThere();
    await this.example(name).click();
    await expect(this.#document).toContainText(name);
    await this.page.getByRole('button', { name: /^Execute query/ }).click();
  }

  /** Expects the answer to say so, wherever in it. The editor shows spaces that are none. */
  async answers(said: RegExp): Promise<void> {
    const shown = this.page.getByRole('region', { name: 'Result' });
    await expect.poll(async () => (await shown.textContent())?.replace(/\s+/g, ' '), { timeout: 15_000 }).toMatch(said);
  }
}
