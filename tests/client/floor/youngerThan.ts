// Which features of the web are younger than some browsers, after the data of the W3C's WebDX group (MDN's, in the main).

import { features } from 'web-features';

/** Oldest versions by browser. */
export type Oldest = Readonly<Record<'chrome' | 'edge' | 'safari' | 'ios' | 'firefox', number>>;

/** What the data call these browsers. */
const named: Readonly<Record<string, keyof Oldest>> = {
  chrome: 'chrome',
  chrome_android: 'chrome',
  edge: 'edge',
  safari: 'safari',
  safari_ios: 'ios',
  firefox: 'firefox',
  firefox_android: 'firefox',
};

/** MDN's keys (`javascript.builtins.Array.toSpliced`) of all features that one of these does not have, and of all that they have. */
export function youngerThan(oldest: Oldest): { readonly younger: ReadonlySet<string>; readonly known: ReadonlySet<string> } {
  const younger = new Set<string>();
  const known = new Set<string>();
  for (const feature of Object.values(features)) {
    const keys = 'status' in feature ? (feature.status.by_compat_key ?? {}) : {};
    for (const [key, { support }] of Object.entries(keys)) {
      const had = Object.entries(named).every(([browser, ours]) => {
        const since = support[browser as keyof typeof support];
        // "≤37": not later than that.
        return since !== undefined && Number.parseFloat(since.replace('≤', '')) <= oldest[ours];
      });
      (had ? known : younger).add(key);
    }
  }
  return { younger, known };
}
