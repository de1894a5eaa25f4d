/**
 * The oldest browsers that the product is built for: what had become of them in autumn 2022 (Firefox: 2023). Chrome 106 is the last one for
 * Android 6, and Samsung Internet 20 the same engine; Safari 16 came with iOS 16. `public/first.js` tells people who come with an older one.
 */
export const oldestBrowsers = { chrome: 106, edge: 106, safari: 16, ios: 16, firefox: 121 } as const;
