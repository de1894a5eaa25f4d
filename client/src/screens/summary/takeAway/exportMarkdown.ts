// The summary as a page for a wiki or a repository.
import { type ColumnWords, wordsOf } from '../../../design/columnWords';
import { byAuthor } from '../../../results/byAuthor';
import {
  certaintyInWords,
  coefficient,
  counted,
  noFigure,
  outcomeInWords,
  percent,
  percentIn,
  strengthInWords,
} from '../../../results/figures';
import { headlineWords } from '../../../results/headlineWords';
import { verdictInWords } from '../../../results/Verdict';
import { questionOf } from '../../lensWords';
import { basisWords, proposalsInWords } from '../charter/charterWords';
import type { SaidReason } from '../reasons/saidReasons';
import type { Round, WorkshopSummary } from '../summaryQuery';

/** The summary as GitHub-flavoured Markdown. Whatever people wrote stays text: their markup is escaped. */
export function summaryAsMarkdown(summary: WorkshopSummary, reasons: readonly SaidReason[] | null = null): string {
  const words = wordsOf(summary.roles);
  const texts = new Map(summary.cards.map((card) => [card.id, card.text]));
  const textOf = (cardId: string) => escapeMarkdown(texts.get(cardId) ?? cardId);
  return [
    `# ${escapeMarkdown(summary.title)}`,
    aboutWorkshop(summary),
    '## The charter',
    proposalsInWords(summary.charterRound),
    table(
      ['Responsibility', 'Owner', 'Person', 'Basis', 'Look again', 'Note'],
      summary.charter.map((entry) => [
        textOf(entry.cardId),
        entry.owner || entry.elsewhere ? escapeMarkdown(verdictInWords(entry, words)) : noFigure,
        escapeMarkdown(entry.person),
        basisWords[entry.basis],
        entry.lookAgainOn ?? '',
        escapeMarkdown(entry.note),
      ]),
    ),
    ...summary.rounds.flatMap((round) => roundAsMarkdown(round, summary, words, textOf)),
    ...reasonsAsMarkdown(reasons ?? [], summary, words, textOf),
  ]
    .join('\n\n')
    .concat('\n');
}

function aboutWorkshop({ participantCount, openedAt, deckTitle, source }: WorkshopSummary): string {
  const held = `${counted(participantCount, 'person', 'people')}, ${openedAt.slice(0, 10)}, deck “${escapeMarkdown(deckTitle)}”.`;
  return source ? `${held} The model is from “${escapeMarkdown(source.title)}”${escapeMarkdown(byAuthor(source))}.` : held;
}

function roundAsMarkdown(
  round: Round,
  { columns, rounds, source }: WorkshopSummary,
  words: ColumnWords,
  textOf: (cardId: string) => string,
): string[] {
  const { agreement } = round;
  const hasModel = source !== null;
  return [
    `## ${rounds.length > 1 ? `Round ${round.number}: ` : ''}${escapeMarkdown(questionOf(round))}`,
    `**${escapeMarkdown(headlineWords(round.headline, hasModel))}**`,
    [
      `- Ballots: ${round.ballotCount}`,
      `- Mean share of the leading column: ${percent(agreement.meanWinnerShare)}`,
      `- Krippendorff’s alpha: ${coefficient(agreement.alpha)} (${strengthInWords(agreement.alpha)})`,
      ...(hasModel
        ? [
            `- Placements that match the model: ${percent(agreement.matchShare)}`,
            `- Cohen’s kappa of the room’s majority against the model: ${coefficient(agreement.cohenKappa)} (${strengthInWords(agreement.cohenKappa)})`,
          ]
        : []),
    ].join('\n'),
    '### By dimension',
    table(
      ['Dimension', 'Cards', 'Room agrees', ...(hasModel ? ['Matches the model'] : [])],
      round.dimensions.map(({ title, cardCount, meanWinnerShare, matchShare }) => [
        escapeMarkdown(title),
        String(cardCount),
        percent(meanWinnerShare),
        ...(hasModel ? [percent(matchShare)] : []),
      ]),
    ),
    ...listed('### Most contested', round.contested.map(textOf)),
    ...listed('### Where the room challenges the model', round.roomChallenges.map(textOf)),
    ...listed('### Where the model challenges the room', round.articleChallenges.map(textOf)),
    '### All cards',
    table(
      [
        'Responsibility',
        ...columns.map((column) => escapeMarkdown(words[column])),
        'Ballots',
        'Outcome',
        ...(hasModel ? ['Model'] : []),
        'In words',
      ],
      round.results.map((result) => [
        textOf(result.cardId),
        ...result.columns.map(({ column, count }) => (result.placed === 0 ? noFigure : `${percentIn(result, column)} (${count})`)),
        String(result.placed),
        outcomeInWords(result),
        ...(hasModel ? [result.key ? escapeMarkdown(words[result.key]) : noFigure] : []),
        certaintyInWords(result),
      ]),
    ),
  ];
}

/** Why people said so, card by card. */
function reasonsAsMarkdown(
  reasons: readonly SaidReason[],
  { cards, rounds }: WorkshopSummary,
  words: ColumnWords,
  textOf: (cardId: string) => string,
): string[] {
  const sections = cards.flatMap(({ id }) => {
    const own = reasons.filter(({ cardId }) => cardId === id);
    const entries = own.map(
      ({ round, column, text }) =>
        `${escapeMarkdown(words[column])}${rounds.length > 1 ? ` (round ${round})` : ''}: ${escapeMarkdown(text)}`,
    );
    return listed(`### ${textOf(id)}`, entries);
  });
  return sections.length === 0 ? [] : ['## Why people said so', ...sections];
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
