/** The report on WCAG 2.2 is whole, and leans on tests that are there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { criteria } from '../../client/src/screens/accessibility/criteria.js';

const tests = fileURLToPath(new URL('..', import.meta.url));

/** As in the recommendation of 5 October 2023 and its edition of December 2024. */
const wcag = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
} as const;

describe('the report on WCAG 2.2', () => {
  it.each(['A', 'AA'] as const)('has every criterion of level %s once', (level) => {
    expect(criteria.filter((criterion) => criterion.level === level).map(({ id }) => id)).toEqual(wcag[level].split(' '));
  });

  it.each(criteria.flatMap(({ id, shownBy }) => shownBy.map((path) => [id, path] as const)))(
    '%s is shown by %s, which is there',
    (_, path) => {
      expect(path).toMatch(/\.(test|journey)\.ts$/);
      expect(existsSync(join(tests, path))).toBe(true);
    },
  );

  it('says of each why', () => {
    for (const { id, says, verdict, shownBy } of criteria) {
      expect(says, id).toMatch(/\.$/);
      if (verdict === 'NOT_APPLICABLE') expect(shownBy, id).toEqual([]);
    }
  });
});
