import type { FrameLocator, Locator, Page } from '@playwright/test';

/** One picture by its link, in a tab of its own or in the frame of a page. */
export class PictureScreen {
  readonly title: Locator;
  readonly main: Locator;

  constructor(readonly at: Page | FrameLocator) {
    this.title = at.getByRole('heading', { level: 1 });
    this.main = at.getByRole('main');
  }

  picture(name: RegExp): Locator {
    return this.at.getByRole('img', { name });
  }
}
