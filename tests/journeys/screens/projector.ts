import type { Locator, Page } from '@playwright/test';

/** The room's own screen. */
export class ProjectorScreen {
  readonly title: Locator;
  /** What stands below the title: the question, the headline, the card. */
  readonly heading: Locator;
  readonly main: Locator;
  readonly qr: Locator;
  readonly reconnecting: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.heading = page.getByRole('heading', { level: 2 });
    this.main = page.getByRole('main');
    this.qr = page.getByRole('img', { name: /^Code to scan/ });
    this.reconnecting = page.getByRole('status').filter({ hasText: 'Reconnecting…' });
  }

  async visit(secret: string): Promise<void> {
    await this.page.goto(`/projector#${secret}`);
    await this.title.waitFor();
  }

  /** The address that the code on the wall leads to. */
  async scan(): Promise<string> {
    const label = await this.qr.getAttribute('aria-label');
    const address = /leads to (\S+)$/.exec(label ?? '')?.[1];
    if (!address) throw new Error(`This code does not say where it leads: ${label}`);
    return address;
  }
}
