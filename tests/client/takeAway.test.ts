// The charter as a RACI sheet, as issues, and as what is pasted.
import { ownedBy, parked } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { exportName } from '../../client/src/results/exportName';
import { dayInWords } from '../../client/src/results/figures';
import { charterToPaste } from '../../client/src/screens/summary/takeAway/charterDocument';
import { escapeWiki, summaryAsJira } from '../../client/src/screens/summary/takeAway/exportJira';
import { summaryAsRaci } from '../../client/src/screens/summary/takeAway/exportRaci';
import { note, smallSummary } from './smallSummary.js';

const rowOf = (csv: string, card: string) => csv.split('\r\n').find((line) => line.startsWith(`text of ${card},`));

/** `sits` went to somebody else, `market` is parked. */
const beside = [
  { cardId: 'sits', kind: 'ELSEWHERE', owner: null, elsewhere: 'the UX lead', person: '', note: '', lookAgainOn: null, version: 1 },
  { cardId: 'market', ...parked, person: '', note: '', lookAgainOn: '2027-02-01', version: 2 },
] as const;

describe('the RACI sheet', () => {
  const sheet = summaryAsRaci(smallSummary());

  test('says in its first row what the letters mean', () => {
    const [head] = sheet.split('\r\n');
    expect(head).toContain('A = accountable, R = responsible; brackets = proposed, not decided');
    expect(head).toContain('First role (A: owns it; A/R: owns it with Second role)');
  });

  test('gives the A to the role that owns a card, in brackets while it is proposed, and to nobody while it is open', () => {
    expect(rowOf(sheet, 'clients')).toBe('text of clients,A,,,,Decided,2027-02-01,');
    expect(rowOf(sheet, 'stories')).toBe('text of stories,,(A),,,Proposed,,');
    expect(rowOf(sheet, 'shared')).toBe('text of shared,,,,,Open,,');
  });

  test('makes both accountable and responsible for what they own together, and somebody else for what neither owns', () => {
    const decide = (cardId: string, owner: 'BOTH' | 'NEITHER') => ({
      cardId,
      ...ownedBy(owner),
      person: '',
      note: '',
      lookAgainOn: null,
      version: 1,
    });
    const shared = summaryAsRaci(smallSummary({ decisions: [decide('sits', 'BOTH'), decide('market', 'NEITHER')] }));
    expect(rowOf(shared, 'sits')).toBe('text of sits,A/R,A/R,,,Decided,,');
    expect(rowOf(shared, 'market')).toBe('text of market,,,A,,Decided,,');
  });

  test('names whom the team named beside the roles, and gives no letter to what is parked', () => {
    const sheet = summaryAsRaci(smallSummary({ decisions: beside }));
    expect(rowOf(sheet, 'sits')).toBe('text of sits,,,A: the UX lead,,Decided,,');
    expect(rowOf(sheet, 'market')).toBe('text of market,,,,,Parked,2027-02-01,');
  });

  test('names who does it, and no formula', () => expect(rowOf(sheet, 'market')).toContain(",,A,,'=Ada,Decided,2027-02-01,"));
});

describe('the issues', () => {
  const issues = summaryAsJira(smallSummary());

  test('have the columns that an import asks for, and one row per card', () => {
    expect(issues.startsWith('\uFEFFSummary,Description,Assignee,Due Date,Labels\r\n')).toBe(true);
    expect(issues.trimEnd().split('\r\n')).toHaveLength(1 + 6);
  });

  test('tell the owner, the note, how the room sorted it, and who and when', () => {
    expect(rowOf(issues, 'market')).toBe(
      'text of market,"Decided: Second role.\nNote: Until March, or later; see &#92;plan\n' +
        'How the room sorted it: First role 25\u00a0%, Second role 75\u00a0%.\nFrom the workshop “Who does what\\?”.",' +
        "'=Ada,2027-02-01,two-hats decided",
    );
    expect(rowOf(issues, 'shared')).toMatch(/^text of shared,"Open: nobody owns it yet\..*,,,two-hats open$/s);
  });

  test('tell whom the team named beside the roles, and what waits', () => {
    const issues = summaryAsJira(smallSummary({ decisions: beside }));
    expect(rowOf(issues, 'sits')).toMatch(/^text of sits,"Decided: the UX lead\..*,,,two-hats decided$/s);
    expect(rowOf(issues, 'market')).toMatch(/^text of market,"Parked: the team decides later\..*,,2027-02-01,two-hats parked$/s);
  });

  test.each([
    ['{code}', '\\{code\\}'],
    ['[~admin]', '\\[\\~admin\\]'],
    ['!https://evil.example/x.png!', '\\!https\\://evil.example/x.png\\!'],
    ['\\\\', '&#92;&#92;'],
  ])('%s stays text', (text, escaped) => expect(escapeWiki(text)).toBe(escaped));
});

describe('what is pasted', () => {
  test('is the same in both kinds, in the order of the page', () => {
    const { html, plain } = charterToPaste(smallSummary());
    const titles = ['Decided', 'Agreed, and not decided yet', 'To settle', 'From today to should', 'By role', 'Different from the model'];
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual(titles);
    expect(plain.split('\n').filter((line) => titles.includes(line))).toEqual(titles);
    expect(html).toContain('<td>text of shared</td><td>First role 37\u00a0%, Second role 63\u00a0%</td>');
    expect(html).toContain('<td>text of stories</td><td>First role 75\u00a0%</td><td>Second role 88\u00a0%</td>');
    expect(plain).toContain(`• text of market\n  Owner: Second role; Who: =Ada;`);
    expect(plain).toContain(`Note: ${note}`);
  });

  test('names whom the team named beside the roles, and what is parked', () => {
    const { plain } = charterToPaste(smallSummary({ decisions: beside }));
    expect(plain).toContain('• text of sits\n  Owner: the UX lead');
    expect(plain).toContain(`Parked for now\n\n• text of market\n  Look again: ${dayInWords('2027-02-01')}`);
    expect(plain).toContain('• text of sits (the UX lead)');
  });

  test('holds no markup and no formula of anybody’s', () => {
    const title = '=1+1 <img src=x onerror=alert(1)> & "so"';
    const { html, plain } = charterToPaste(smallSummary({ title }));
    expect(html).toContain('<h1>&#39;=1+1 &lt;img src=x onerror=alert(1)&gt; &amp; &quot;so&quot;</h1>');
    expect(html).toContain('<td>&#39;=Ada</td>');
    expect(plain.startsWith(`'${title}\n`)).toBe(true);
  });
});

test('sheets with the same extension have names of their own', () => {
  expect(exportName('Falcon', '2026-03-04T09:00:00Z', 'csv', 'raci')).toBe('two-hats-falcon-2026-03-04-raci.csv');
});
