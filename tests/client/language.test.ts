import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatLocale, languageOfDevice } from '../../client/src/languages/language.js';

/** What a browser says of the languages that its owner reads. */
function browserSays(...languages: readonly string[]): void {
  vi.stubGlobal('navigator', { languages });
}

describe('the language of a device', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is the first that the browser prefers and we speak', () => {
    browserSays('nl', 'de-CH', 'fr');
    expect(languageOfDevice()).toBe('de');
    expect(formatLocale('de')).toBe('de-CH-u-nu-latn');
  });

  it.each([['en-US@posix'], ['C'], ['de_DE.UTF-8'], ['']])(
    'is one that numbers can be written in, also where the browser says %j',
    (tag) => {
      browserSays(tag);
      const language = languageOfDevice();
      expect(language).toBe('en');
      expect(() => new Intl.NumberFormat(formatLocale(language))).not.toThrow();
    },
  );
});
