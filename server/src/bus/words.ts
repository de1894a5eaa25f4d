/** What processes say to each other. Whoever may write on the line can say anything, so nothing is taken for what it should be. */
import { z } from 'zod';

const words = z.object({
  /** Which process says it. */
  from: z.string(),
  /** When, on that process's own clock, which means nothing to others. */
  at: z.number(),
  /** Workshops and the revisions that they have reached. */
  hints: z.array(z.tuple([z.string(), z.number().int().positive()]).readonly()).readonly(),
});
export type Words = Readonly<z.infer<typeof words>>;

/** What was said, or null when it is no language of ours. */
export function wordsIn(text: string): Words | null {
  try {
    return words.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
