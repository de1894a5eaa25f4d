import { t } from '@lingui/core/macro';
import type { Column, Outcome } from '@two-hats/shared';
import type { LegendEntry } from '../picture/legend';

export interface MapEntry extends LegendEntry {
  readonly marks: readonly { readonly shape: Column | null; readonly outcome: Outcome | null; readonly own?: Column }[];
}

/** What a mark of the legend takes, in ems. */
export const legendMark = 1.3;

/** What the map has to say about itself. */
export function mapLegend({ hasModel, hasOwn }: { hasModel: boolean; hasOwn: boolean }): readonly MapEntry[] {
  const entry = (text: string, ...marks: MapEntry['marks']): MapEntry => ({ text, marks, symbol: marks.length * legendMark });
  return [
    entry(
      hasModel ? t`as in the model` : t`the leading column`,
      { shape: 'FIRST', outcome: 'AGREED' },
      { shape: 'SECOND', outcome: 'AGREED' },
    ),
    entry(t({ message: 'agreed', context: 'outcome of a card, in a legend' }), { shape: null, outcome: 'AGREED' }),
    entry(t({ message: 'leaning', context: 'outcome of a card, in a legend' }), { shape: null, outcome: 'LEANING' }),
    entry(t({ message: 'split', context: 'outcome of a card, in a legend' }), { shape: null, outcome: 'SPLIT' }),
    ...(hasOwn ? [entry(t`the dot: your column`, { shape: null, outcome: 'LEANING', own: 'FIRST' })] : []),
  ];
}
