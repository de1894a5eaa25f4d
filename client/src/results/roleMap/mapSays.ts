import type { Column } from '@two-hats/shared';

/** How the columns that are no role pull at the marks, for those who were offered them. */
export function mapSays(columns: readonly Column[]): string | undefined {
  const sentences = [
    columns.includes('BOTH') && 'A ballot for both pulls a card to the middle.',
    columns.includes('NEITHER') && 'A ballot for neither does not pull; a card that most give to neither stands beside the line.',
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}
