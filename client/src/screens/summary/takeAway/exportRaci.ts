import { t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { wordsOf } from '../../../design/columnWords';
import { isolated } from '../../../languages/formats';
import { basisWord } from '../charter/charterWords';
import type { WorkshopSummary } from '../summaryQuery';

/**
 * The charter as a RACI sheet, a CSV as {@link summaryAsCsv} makes it: one row per card, and a letter in the column of the role that owns
 * it. Two roles that own a card together are both accountable and both responsible; whom the team
 * named beside them stands with the A of somebody else. Letters in brackets are proposals. What the letters
 * mean stands in the first row, since the sheet is read by people who were not in the room.
 */
export function summaryAsRaci({ cards, charter, roles }: WorkshopSummary): string {
  const words = wordsOf(roles);
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  const heads = [
    t`Responsibility (${{ a: 'A' }} = accountable, ${{ r: 'R' }} = responsible; brackets = proposed, not decided; ${{ c: 'C' }} = consulted and ${{ i: 'I' }} = informed are for you to add)`,
    headOf(words.FIRST, words.SECOND),
    headOf(words.SECOND, words.FIRST),
    t`Somebody else, or nobody (${{ a: 'A' }})`,
    t`Who does it, by name (${{ r: 'R' }})`,
    t({ message: 'Basis', comment: 'Head of a column: how far a card of the charter is decided' }),
    t({ message: 'Look again', context: 'day' }),
    t`Note`,
  ];
  const rows = charter.map(({ cardId, owner, elsewhere, basis, person, note, lookAgainOn }) => {
    const said = (letters: string) => (basis === 'PROPOSED' ? `(${letters})` : letters);
    const letterFor = (column: Column) => (owner === column ? said('A') : owner === 'BOTH' && column !== 'NEITHER' ? said('A/R') : '');
    return [
      texts.get(cardId),
      letterFor('FIRST'),
      letterFor('SECOND'),
      elsewhere
        ? t({
            message: `${{ a: 'A' }}: ${{ name: isolated(elsewhere) }}`,
            comment: 'The letter for who is accountable, and somebody’s name',
          })
        : letterFor('NEITHER'),
      person,
      basisWord(basis),
      lookAgainOn,
      note,
    ];
  });
  return stringify([heads, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

function headOf(role: string, other: string): string {
  return t({
    message: `${{ role: isolated(role) }} (${{ a: 'A' }}: owns it; ${{ ar: 'A/R' }}: owns it with ${{ other: isolated(other) }})`,
    comment: 'Head of a column of a RACI table, with what its letters mean',
  });
}
