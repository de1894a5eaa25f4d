/** A standard, statement by statement: each is a test, and one line tells people and programs how many hold. */
import { afterAll, test } from 'vitest';

/** States one thing that the standard demands, and how it is seen. */
export type State = (statement: string, isSeen: () => Promise<void>) => void;

/**
 * Prints `conformance NAME HELD/STATED` after the tests of a file, such as `conformance ws 42/42`.
 * @param level stands behind the numbers, where the standard knows several: `must`
 */
export function conformance(name: string, level?: string): State {
  const held = new Set<string>();
  let stated = 0;
  afterAll(() => console.log(['conformance', name, `${held.size}/${stated}`, ...(level ? [level] : [])].join(' ')));
  return (statement, isSeen) => {
    stated += 1;
    test(statement, async () => {
      await isSeen();
      held.add(statement);
    });
  };
}
