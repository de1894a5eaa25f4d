// The summary as a page for a wiki or a repository.
import { columnWords } from '../../../design/columnWords';
import { certaintyInWords, coefficient, counted, noFigure, percent, percentIn, strengthInWords } from '../../../results/figures';
import { basisWords } from '../charter/basisWords';
import type { Round, WorkshopSummary } from '../summaryQuery';

/** The summary as GitHub-flavoured Markdown. Whatever people wrote stays text: their markup is escaped. */
export function summaryAsMarkdown(summary: WorkshopSummary): string {
  const texts = new Map(summary.cards.map((card) => [card.id, card.text]));
  const textOf = (cardId: string) => escapeMarkdown(texts.get(cardId) ?? cardId);
  const { source } = summary;
  return [
    `# ${escapeMarkdown(summary.title)}`,
    `${counted(summary.participantCount, 'person', 'people')}, ${summary.openedAt.slice(0, 10)}, deck “${escapeMarkdown(summary.deckTitle)}”. ` +
      `The model is from “${escapeMarkdown(source.title)}” by ${escapeMarkdown(source.author)}.`,
    ...summary.rounds.flatMap((round) => roundAsMarkdown(round, summary, textOf)),
    '## The charter',
    table(
      ['Responsibility', 'Owner', 'Basis', 'Note'],
      summary.charter.map(({ cardId, owner, basis, note }) => [
        textOf(cardId),
        owner ? columnWords[owner] : noFigure,
        basisWords[basis],
        escapeMarkdown(note),
      ]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function roundAsMarkdown(round: Round, { columns, rounds }: WorkshopSummary, textOf: (cardId: string) => string): string[] {
  const { agreement } = round;
  return [
    `## ${rounds.length > 1 ? `Round ${round.number}: ` : ''}${escapeMarkdown(round.lens)}`,
    `**${escapeMarkdown(round.headline)}**`,
    [
      `- Ballots: ${round.ballotCount}`,
      `- Mean share of the leading column: ${percent(agreement.meanWinnerShare)}`,
      `- Krippendorff’s alpha: ${coefficient(agreement.alpha)} (${strengthInWords(agreement.alpha)})`,
      `- Fleiss’ kappa: ${coefficient(agreement.fleissKappa)} (${strengthInWords(agreement.fleissKappa)})`,
      `- Placements that match the article: ${percent(agreement.matchShare)}`,
      `- Cohen’s kappa of the room’s majority against the article: ${coefficient(agreement.cohenKappa)} (${strengthInWords(agreement.cohenKappa)})`,
    ].join('\n'),
    '### By dimension',
    table(
      ['Dimension', 'Cards', 'Room agrees', 'Matches the article'],
      round.dimensions.map(({ title, cardCount, meanWinnerShare, matchShare }) => [
        escapeMarkdown(title),
        String(cardCount),
        percent(meanWinnerShare),
        percent(matchShare),
      ]),
    ),
    ...listed('### Most contested', round.contested.map(textOf)),
    ...listed('### Where the room challenges the article', round.roomChallenges.map(textOf)),
    ...listed('### Where the article challenges the room', round.articleChallenges.map(textOf)),
    '### All cards',
    table(
      ['Responsibility', ...columns.map((column) => columnWords[column]), 'Ballots', 'Model', 'In words'],
      round.results.map((result) => [
        textOf(result.cardId),
        ...result.columns.map(({ column, count }) => (result.placed === 0 ? noFigure : `${percentIn(result, column)} (${count})`)),
        String(result.placed),
        columnWords[result.key],
        certaintyInWords(result),
      ]),
    ),
  ];
}

function listed(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [title, entries.map((entry) => `- ${entry}`).join('\n')];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * Text as it is, on one line, whatever it contains: no markup, no HTML, no table cell, no link that arises by itself.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>|~#!&@$]/g, '\\$&')
      // Addresses become links without any markup.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}\\.`)
      // At the start of a line these would open a list or a quotation.
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}
