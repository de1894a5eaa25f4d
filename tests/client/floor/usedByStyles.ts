/** Units that came in families. */
const units: readonly (readonly [RegExp, string])[] = [
  [/\dd(vh|vw|vi|vb|vmin|vmax)\b/, 'css.types.length.viewport_percentage_units_dynamic'],
  [/\ds(vh|vw|vi|vb|vmin|vmax)\b/, 'css.types.length.viewport_percentage_units_small'],
  [/\dl(vh|vw|vi|vb|vmin|vmax)\b/, 'css.types.length.viewport_percentage_units_large'],
  [/\dcq(w|h|i|b|min|max)\b/, 'css.types.length.container_query_length_units'],
];

/**
 * MDN's keys of the features that a style sheet uses, out of those asked about. A declaration that stands after an older one of the same
 * property in the same block does not count: browsers keep the last one that they know.
 *
 * @param text without comments, as it is built
 */
export function usedByStyleSheet(text: string, younger: ReadonlySet<string>): Set<string> {
  const used = new Set<string>();
  const note = (...keys: string[]) => {
    for (const key of keys) if (younger.has(key)) used.add(key);
  };
  for (const [, name, prelude = ''] of text.matchAll(/@([\w-]+)([^{;]*)/g)) {
    note(`css.at-rules.${name}`);
    for (const [, feature] of prelude.matchAll(/\(([\w-]+)/g)) note(`css.at-rules.${name}.${feature}`);
    if (/[<>=]/.test(prelude)) note(`css.at-rules.${name}.range_syntax`);
  }
  for (const [, selector = '', block = ''] of text.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    for (const [, name] of selector.matchAll(/::?([\w-]+)/g)) note(`css.selectors.${name}`);
    if (selector.includes('&')) note('css.selectors.nesting');

    const declarations = block.split(/;(?![^(]*\))/).map((declaration) => {
      const [, property = '', value = ''] = /^\s*([\w-]+)\s*:(.*)$/s.exec(declaration) ?? [];
      return { property, keys: keysOf(property, value).filter((key) => younger.has(key)) };
    });
    for (const [place, { property, keys }] of declarations.entries()) {
      const hasOlder = declarations.slice(0, place).some((before) => before.property === property && before.keys.length === 0);
      // A property says all about its values.
      if (!hasOlder) note(...(younger.has(`css.properties.${property}`) ? [`css.properties.${property}`] : keys));
    }
  }
  return used;
}

function keysOf(property: string, value: string): string[] {
  const words = [...value.matchAll(/(?<![\w-])[a-z][\w-]*/g)].map(([word]) => word);
  const functions = [...value.matchAll(/([a-z][\w-]*)\(/g)].map(([, name]) => name);
  return [
    `css.properties.${property}`,
    ...words.map((word) => `css.properties.${property}.${word}`),
    ...functions.flatMap((name) => [`css.types.${name}`, `css.types.color.${name}`, `css.types.gradient.${name}`]),
    ...(property === 'content' && /["')]\s*\//.test(value) ? ['css.properties.content.alt_text'] : []),
    ...units.filter(([unit]) => unit.test(value)).map(([, key]) => key),
  ];
}
