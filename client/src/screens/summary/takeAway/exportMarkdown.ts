// The summary as a page for a wiki or a repository.
import { plural, t } from '@lingui/core/macro';
import { type ColumnWords, wordsOf } from '../../../design/columnWords';
import { isolated, number } from '../../../languages/formats';
import { dayOf } from '../../../results/dayOf';
import { certaintyInWords, coefficient, noFigure, outcomeInWords, percent, percentIn, strengthInWords } from '../../../results/figures';
import { headlineWords } from '../../../results/headlineWords';
import { verdictInWords } from '../../../results/Verdict';
import { questionOf } from '../../lensWords';
import { basisWord, proposalsInWords } from '../charter/charterWords';
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
    heading(2, t`The charter`),
    proposalsInWords(summary.charterRound),
    table(
      [
        t`Responsibility`,
        t`Owner`,
        t`Person`,
        t({ message: 'Basis', comment: 'Head of a column: how far a card of the charter is decided' }),
        t({ message: 'Look again', context: 'day' }),
        t`Note`,
      ],
      summary.charter.map((entry) => [
        textOf(entry.cardId),
        entry.owner || entry.elsewhere ? escapeMarkdown(verdictInWords(entry, words)) : noFigure,
        escapeMarkdown(entry.person),
        basisWord(entry.basis),
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
  const [day, deck] = [dayOf(openedAt), isolated(escapeMarkdown(deckTitle))];
  const held = plural(participantCount, { one: `# person, ${day}, deck “${deck}”.`, other: `# people, ${day}, deck “${deck}”.` });
  return source ? `${held} ${sourceInWords(source)}` : held;
}

function sourceInWords(source: NonNullable<WorkshopSummary['source']>): string {
  const [title, author] = [isolated(escapeMarkdown(source.title)), isolated(escapeMarkdown(source.author))];
  return source.author ? t`The model is from “${title}” by ${author}.` : t`The model is from “${title}”.`;
}

function roundAsMarkdown(
  round: Round,
  { columns, rounds, source }: WorkshopSummary,
  words: ColumnWords,
  textOf: (cardId: string) => string,
): string[] {
  const { agreement } = round;
  const hasModel = source !== null;
  const question = escapeMarkdown(questionOf(round));
  return [
    heading(2, rounds.length > 1 ? t`Round ${{ number: round.number }}: ${{ question: isolated(question) }}` : question),
    `**${escapeMarkdown(headlineWords(round.headline, hasModel))}**`,
    [
      item(t`Ballots: ${{ ballots: number(round.ballotCount) }}`),
      item(t`Mean share of the leading column: ${{ share: percent(agreement.meanWinnerShare) }}`),
      item(t`Krippendorff’s alpha: ${{ value: coefficient(agreement.alpha) }} (${{ strength: strengthInWords(agreement.alpha) }})`),
      ...(hasModel
        ? [
            item(t`Placements that match the model: ${{ share: percent(agreement.matchShare) }}`),
            item(
              t`Cohen’s kappa of the room’s majority against the model: ${{ value: coefficient(agreement.cohenKappa) }} (${{ strength: strengthInWords(agreement.cohenKappa) }})`,
            ),
          ]
        : []),
    ].join('\n'),
    heading(3, t`By dimension`),
    table(
      [
        t`Dimension`,
        t`Cards`,
        t({ message: 'Room agrees', comment: 'Head of a column: how far the room agrees' }),
        ...(hasModel ? [t({ message: 'Matches the model', comment: 'Head of a column: how far the room matches the model' })] : []),
      ],
      round.dimensions.map(({ title, cardCount, meanWinnerShare, matchShare }) => [
        escapeMarkdown(title),
        number(cardCount),
        percent(meanWinnerShare),
        ...(hasModel ? [percent(matchShare)] : []),
      ]),
    ),
    ...listed(t`Most contested`, round.contested.map(textOf)),
    ...listed(t`Where the room challenges the model`, round.roomChallenges.map(textOf)),
    ...listed(t`Where the model challenges the room`, round.articleChallenges.map(textOf)),
    heading(3, t`All cards`),
    table(
      [
        t`Responsibility`,
        ...columns.map((column) => escapeMarkdown(words[column])),
        t`Ballots`,
        t`Outcome`,
        ...(hasModel ? [t`Model`] : []),
        t({ message: 'In words', comment: 'Head of a column: what the figures say' }),
      ],
      round.results.map((result) => [
        textOf(result.cardId),
        ...result.columns.map(({ column, count }) => (result.placed === 0 ? noFigure : `${percentIn(result, column)} (${count})`)),
        number(result.placed),
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
    const entries = own.map(({ round, column, text }) =>
      reasonInWords(escapeMarkdown(words[column]), rounds.length > 1 ? round : null, escapeMarkdown(text)),
    );
    return listed(textOf(id), entries);
  });
  return sections.length === 0 ? [] : [heading(2, t`Why people said so`), ...sections];
}

function reasonInWords(column: string, round: number | null, text: string): string {
  const [argues, reason] = [isolated(column), isolated(text)];
  return round === null ? t`${argues}: ${reason}` : t`${argues} (round ${round}): ${reason}`;
}

function heading(level: 2 | 3, text: string): string {
  return `${'#'.repeat(level)} ${text}`;
}

function item(text: string): string {
  return `- ${text}`;
}

function listed(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [heading(3, title), entries.map(item).join('\n')];
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
