// One row per round and card: what a spreadsheet needs to count again.
import { t } from '@lingui/core/macro';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { wordsOf } from '../../../design/columnWords';
import { isolated } from '../../../languages/formats';
import { outcomeInWords } from '../../../results/figures';
import { verdictInWords } from '../../../results/Verdict';
import { questionOf } from '../../lensWords';
import { basisWord } from '../charter/charterWords';
import type { SaidReason } from '../reasons/saidReasons';
import type { WorkshopSummary } from '../summaryQuery';

/**
 * The summary as CSV after RFC 4180, in UTF-8 with a byte order mark (without it Excel reads names wrongly). Shares run from 0 to 1;
 * what is undefined is empty. Reasons, where they are taken along, stand in one cell, each after what it argues for. Cells that begin like a formula get an apostrophe in front, so that no spreadsheet runs them.
 */
export function summaryAsCsv(summary: WorkshopSummary, reasons: readonly SaidReason[] | null = null): string {
  const words = wordsOf(summary.roles);
  const cards = new Map(summary.cards.map((card) => [card.id, card]));
  const charter = new Map(summary.charter.map((entry) => [entry.cardId, entry]));
  const reasonsOn = (cardId: string, round: number) =>
    reasons
      ?.filter((reason) => reason.cardId === cardId && reason.round === round)
      .map(({ column, text }) => argued(words[column], text))
      .join(' | ');
  const rows = summary.rounds.flatMap((round) =>
    round.results.map((result) => {
      const card = cards.get(result.cardId);
      const entry = charter.get(result.cardId);
      return [
        round.number,
        questionOf(round),
        card?.dimensionTitle,
        card?.text,
        ...summary.columns.map((column) => result.columns.find((share) => share.column === column)?.count ?? 0),
        result.placed,
        outcomeInWords(result),
        result.tied ? t({ message: 'None', context: 'leading column' }) : result.winner && words[result.winner],
        result.winnerShare,
        result.interval?.low,
        result.interval?.high,
        result.contention,
        result.key && words[result.key],
        result.key && (card?.fromDiscussion ? t`a reader` : t`the source`),
        result.matchShare,
        entry && (entry.owner || entry.elsewhere) ? verdictInWords(entry, words) : null,
        entry && basisWord(entry.basis),
        entry?.basis === 'PROPOSED' ? summary.charterRound : null,
        entry?.person,
        entry?.lookAgainOn,
        entry?.note,
        ...(reasons ? [reasonsOn(result.cardId, round.number)] : []),
      ];
    }),
  );
  const heads = [
    t`Round`,
    t`Question`,
    t`Dimension`,
    t`Card`,
    ...summary.columns.map((column) => t`Ballots for ${{ column: isolated(words[column]) }}`),
    t`Ballots`,
    t`Outcome`,
    t`Leading column`,
    t`Leading share`,
    t`Interval low`,
    t`Interval high`,
    t`Contention`,
    t`Owner in the model`,
    t`Model by`,
    t`Share that matches the model`,
    t`Charter owner`,
    t`Charter basis`,
    t`Proposed in round`,
    t`Charter person`,
    t`Charter look again`,
    t`Charter note`,
    ...(reasons ? [t`Reasons`] : []),
  ];
  return stringify([heads, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** A reason after what it argues for. */
function argued(column: string, text: string): string {
  return t({
    message: `${{ column: isolated(column) }}: ${{ reason: isolated(text) }}`,
    comment: 'What somebody wrote, after the column that it argues for',
  });
}
