import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../client/src/design/tokens.css', import.meta.url), 'utf8');

function tokensIn(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const light = tokensIn(':root {');
const dark = { ...light, ...tokensIn(':root[data-theme="dark"]') };

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('the switch and the system’s wish give the same dark', () => {
  expect(tokensIn(':root:not([data-theme="light"])')).toEqual(tokensIn(':root[data-theme="dark"]'));
});

const texts = ['ink', 'ink-soft', 'first', 'second', 'both', 'neither', 'good', 'warn', 'bad'].flatMap((text) =>
  ['paper', 'surface', 'sunken'].map((ground) => [text, ground]),
);
const onColour = ['first', 'second', 'both', 'neither'].flatMap((column) => [
  [`on-${column}-fill`, `${column}-fill`],
  [column, `${column}-soft`],
]);
const states = ['good', 'warn', 'bad'].map((state) => [state, `${state}-soft`]);

test.each([['light', light] as const, ['dark', dark] as const])('text is legible in %s: 4.5 to 1', (_, tokens) => {
  for (const [text = '', ground = ''] of [...texts, ...onColour, ...states, ['on-action', 'action']]) {
    expect(contrast(tokens[`--${text}`] ?? '', tokens[`--${ground}`] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

test.each([['light', light] as const, ['dark', dark] as const])(
  'edges of controls and the columns stand out in %s: 3 to 1',
  (_, tokens) => {
    for (const edge of ['line-strong', 'first-fill', 'second-fill', 'both-fill', 'neither-fill', 'focus']) {
      for (const ground of ['paper', 'surface']) {
        expect(contrast(tokens[`--${edge}`] ?? '', tokens[`--${ground}`] ?? ''), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  },
);

test('with the colours of the system every colour is one of them', () => {
  const system = tokensIn('(forced-colors: active) {\n  :root:root');
  const colours = Object.keys(tokensIn(':root[data-theme="dark"]')).filter((name) => !['--scrim', '--shadow-card'].includes(name));
  expect(Object.keys(system).sort()).toEqual(colours.sort());
  expect(new Set(Object.values(system))).toEqual(new Set(['Canvas', 'CanvasText', 'Highlight']));
});

test('whoever wants more contrast gets the ink itself', () => {
  const more = tokensIn('(prefers-contrast: more) {\n  :root:root');
  expect(more).toEqual({ '--ink-soft': 'var(--ink)', '--line': 'var(--line-strong)', '--line-strong': 'var(--ink)' });
});
