import { t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';

/** How to read the map, for who has the time: what a mark says, and how the columns that are no role pull at it. */
export function mapSays(columns: readonly Column[], hasModel: boolean): string {
  return [
    hasModel
      ? t`Where a mark stands is what the room says; its shape and colour are what the model says.`
      : t`Where a mark stands is how the room sorted the card; its shape and colour are the leading column’s.`,
    columns.includes('BOTH') && t`A ballot for both pulls to the middle.`,
    columns.includes('NEITHER') && t`A ballot for neither does not pull: a card that most give to neither stands beside the line.`,
    t`Marks that would lie on each other are moved apart and keep their order.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
