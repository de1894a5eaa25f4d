import { t } from '@lingui/core/macro';
import type { CardResult } from '@two-hats/shared';
import type { ColumnWords } from '../design/columnWords';
import { isolated, list } from '../languages/formats';
import { percentIn } from './figures';

/** How the room sorted a card, e.g. "Product Owner 60 %, Product Manager 40 %". */
export function sharesInWords(result: Pick<CardResult, 'columns' | 'placed'>, words: ColumnWords): string {
  const shares = result.columns.map(({ column }) => {
    const [name, share] = [isolated(words[column]), percentIn(result, column)];
    return t({ message: `${name} ${share}`, comment: 'A column and its share of the ballots' });
  });
  return list(shares, 'unit');
}
