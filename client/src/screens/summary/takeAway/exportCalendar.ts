// The days to look again, for a calendar. Written out here: a library for the whole of RFC 5545 weighs more than all other exports together.
import { plural, t } from '@lingui/core/macro';
import { type ColumnWords, wordsOf } from '../../../design/columnWords';
import { isolated, list } from '../../../languages/formats';
import { verdictInWords } from '../../../results/Verdict';
import type { CharterEntry, WorkshopSummary } from '../summaryQuery';

/** The longest line in octets, its line break not counted (RFC 5545, section 3.1). */
const longestLine = 75;

/** The days on which decisions are to be looked at again, as `2027-02-01`, each once, the soonest first. */
export function daysToLookAgain({ charter }: Pick<WorkshopSummary, 'charter'>): readonly string[] {
  return [...new Set(charter.flatMap(({ lookAgainOn }) => lookAgainOn ?? []))].sort();
}

/**
 * The days to look again as iCalendar after RFC 5545: one all-day event per day, with all decisions that name it. A day keeps its UID, so
 * that a calendar that takes the file once more changes the event it has.
 *
 * @param madeAt when the file is made; it stamps the events
 */
export function summaryAsCalendar(summary: WorkshopSummary, madeAt: Date): string {
  const stamp = madeAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Two Hats//Summary//EN',
    'CALSCALE:GREGORIAN',
    ...daysToLookAgain(summary).flatMap((day) => event(day, stamp, summary)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(day: string, stamp: string, { workshopId, title, cards, charter, roles }: WorkshopSummary): readonly string[] {
  const words = wordsOf(roles);
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  const decisions = charter.filter(({ lookAgainOn }) => lookAgainOn === day);
  const said = decisions.map((entry) => decisionInWords(texts.get(entry.cardId) ?? entry.cardId, entry, words));
  return [
    'BEGIN:VEVENT',
    `UID:${day}-${workshopId}@two-hats`,
    `DTSTAMP:${stamp}`,
    // Without an end, an event that begins on a day lasts that day (RFC 5545, section 3.6.1).
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(titleOf(decisions.length, isolated(title)))}`,
    `DESCRIPTION:${escaped(said.join('\n'))}`,
    // It is a reminder: nobody is busy because of it.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function decisionInWords(text: string, entry: CharterEntry, words: ColumnWords): string {
  const { person, note } = entry;
  const card = isolated(text);
  const who = list([verdictInWords(entry, words), person].filter(Boolean).map(isolated), 'unit');
  if (!note) return t({ message: `${card}: ${who}`, comment: 'A card, and who owns it' });
  return t({ message: `${card}: ${who} (${{ note: isolated(note) }})`, comment: 'A card, who owns it, and what was noted' });
}

function titleOf(decisions: number, title: string): string {
  return plural(decisions, { one: `Look again at a decision: ${title}`, other: `Look again at # decisions: ${title}` });
}

/** Text as a property's value (RFC 5545, section 3.3.11); control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Control}/gu, '');
}

/** A line in pieces of at most 75 octets, each but the first behind a blank; no character is cut in two. */
function folded(line: string): string {
  const octets = new TextEncoder();
  let length = 0;
  let result = '';
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > longestLine) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += size;
  }
  return result;
}
