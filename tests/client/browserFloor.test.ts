import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { oldestBrowsers } from '../../client/browserFloor.js';
import { usedByScript } from './floor/usedByScripts.js';
import { usedByStyleSheet } from './floor/usedByStyles.js';
import { youngerThan } from './floor/youngerThan.js';

const client = fileURLToPath(new URL('../../client/', import.meta.url));
const { younger, known } = youngerThan(oldestBrowsers);

/** What the built client uses although it is younger than the oldest browsers, with what they show instead. */
const withStandIn: Readonly<Record<string, string>> = {
  // Asked for only where it is there.
  'api.ClipboardItem': 'the text alone is copied, as plain text; pictures are files',
  'api.Document.exitFullscreen': 'the wall has no full screen of its own making; the browser has its key',
  'api.Document.fullscreenElement': 'see above',
  'api.Document.fullscreenEnabled': 'undefined, which is no',
  'api.Document.moveBefore': 'Preact moves an element by taking it out and putting it back',
  'api.Element.moveBefore': 'see above',
  'api.Element.requestFullscreen': 'see above',
  'api.Navigator.wakeLock': 'the wall may go dark as the laptop is set to',
  'javascript.builtins.Intl.Segmenter': 'code points are counted (`graphemesOf`)',
  'javascript.builtins.Symbol.dispose': 'a library names its own symbol',

  // Known, but not to the letter: iOS opens windows as tabs.
  'api.Window.open': 'a tab',

  // Other things of the same name.
  'api.HTMLGeolocationElement.watch': 'the watching of a query',
  'javascript.builtins.ArrayBuffer.resize': 'the sizing of a buffer that is no ArrayBuffer, in the reader of CSV',

  // Known under the prefix that the build puts before it.
  'css.properties.print-color-adjust': '-webkit-print-color-adjust',
  'css.properties.text-size-adjust': '-webkit-text-size-adjust, and browsers of laptops that need none',
  'css.properties.user-select': '-webkit-user-select',

  // Taste: without it a page looks a little plainer.
  'css.at-rules.page': 'paper has the margins that the browser gives it',
  'css.properties.accent-color': 'boxes are ticked in the colour of the system',
  'css.properties.cursor.default': 'phones have no cursor',
  'css.properties.cursor.grab': 'phones have no cursor',
  'css.properties.cursor.pointer': 'phones have no cursor',
  'css.properties.field-sizing': 'a field keeps its lines and scrolls',
  'css.properties.font-family.math': 'the fonts named before it, and the raised and lowered figures of Figures.module.css',
  'css.properties.font-family.ui-monospace': 'the fonts named after it',
  'css.properties.hyphens': 'a long word breaks without a hyphen',
  'css.properties.forced-color-adjust': 'asked for only where the colours are the system’s; before, Safari had no such mode',
  'css.properties.hyphenate-limit-chars': 'shorter words are divided too',
  'css.properties.outline': 'an outline without the corners of its box',
  'css.properties.resize': 'a field keeps its size on iOS',
  'css.properties.scrollbar-width': 'a thin bar shows',
  'css.properties.text-wrap': 'lines of unequal length',
};

describe('the oldest browsers that the product is built for', () => {
  it('know all that the built client uses, but what has a stand-in', () => {
    const used = new Set(
      readdirSync(join(client, 'dist', 'assets')).flatMap((file) => {
        const text = () => readFileSync(join(client, 'dist', 'assets', file), 'utf8');
        if (file.endsWith('.js')) return [...usedByScript(text(), younger, known)];
        return file.endsWith('.css') ? [...usedByStyleSheet(text(), younger)] : [];
      }),
    );
    expect([...used].sort()).toEqual(Object.keys(withStandIn).sort());
  });

  it.each([
    ['[1].toSpliced(0, 1)', 'javascript.builtins.Array.toSpliced'],
    ['Object.groupBy(a, b)', 'javascript.builtins.Object.groupBy'],
    ['class A { static { a() } }', 'javascript.classes.static.initialization_blocks'],
    ['/(?<=a)b/.test(c)', 'javascript.regular_expressions.lookbehind_assertion'],
    ['new CompressionStream("gzip")', 'api.CompressionStream'],
    ['document.startViewTransition(a)', 'api.Document.startViewTransition'],
    ['a.checkVisibility()', 'api.Element.checkVisibility'],
  ])('do not know %s, which would be found', (script, key) => {
    expect([...usedByScript(script, younger, known)]).toContain(key);
  });

  it.each([
    ['a{height:1dvh}', 'css.types.length.viewport_percentage_units_dynamic'],
    ['a{height:2dvh;height:1vh}', 'css.types.length.viewport_percentage_units_dynamic'],
    ['a{display:grid;grid-template-columns:subgrid}', 'css.properties.grid-template-columns.subgrid'],
    ['a{color:color-mix(in srgb,red,blue)}', 'css.types.color.color-mix'],
    ['a{content:"✓"/""}', 'css.properties.content.alt_text'],
    ['@starting-style{a{opacity:0}}', 'css.at-rules.starting-style'],
    ['@media (width>=40rem){a{color:red}}', 'css.at-rules.media.range_syntax'],
    ['a:popover-open{color:red}', 'css.selectors.popover-open'],
  ])('do not know %s, which would be found', (styles, key) => {
    expect([...usedByStyleSheet(styles, younger)]).toContain(key);
  });

  it('know what stands before what they do not know', () => {
    expect([...usedByStyleSheet('a{height:1vh;height:1dvh}', younger)]).toEqual([]);
  });

  it('are the ones that the page names to whoever comes with an older one, in every language', () => {
    const { chrome, safari, firefox } = oldestBrowsers;
    const remedies = readFileSync(join(client, 'public', 'first.js'), 'utf8').match(/'.*Chrome.*'/g) ?? [];
    expect(remedies).toHaveLength(5);
    for (const remedy of remedies) expect(remedy.match(/\d+/g)).toEqual([chrome, safari, firefox].map(String));
  });
});
