/** Texts that people would type to break a screen, a spreadsheet or a wiki, as many as are wanted. */

const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  '</title><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<style>*{display:none}</style>',
  '<!--',
  ']]>',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what somebody types
  '${alert(1)}',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '&lt;script&gt;',
  '&#x202e;abc',
  '[link](javascript:alert(1))',
  '![image](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example/x',
  '`code` **bold** | cell | <b>',
  '\\',
  '\\"',
  '%0d%0aSet-Cookie:x=1',
  "'; drop table participant; --",
  '__proto__',
  'constructor',
  'null',
];
const formulas = [
  '=1+1',
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  "=cmd|'/c calc'!A1",
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '"=1+1',
  ';=1+1',
  '=\u200b1',
];
const bidi = ['\u202eevil\u202c', '\u2066abc\u2069', '\u061cabc', '\u200eabc\u200f', 'a\u202db', '\u2067\u2067\u2067deep'];
const invisible = [
  'a\u200bb',
  '\u200d\u200dx',
  '\ufeffx',
  'x\u00ad',
  'a\u0000b',
  'a\u001b[31mb',
  '\u3164x',
  'x\u2028y\u2029z',
  'a\u{e0041}b',
  '\ufff9x\ufffb',
  'x\u180ey',
  '\ud800x',
];
const heavy = [
  `Z${'\u0351'.repeat(20)}`,
  `Z${'\u0351'.repeat(5000)}`,
  '﷽﷽﷽',
  '👩‍👩‍👧‍👦'.repeat(10),
  '𒐫𒐫𒐫',
  'ௌ'.repeat(30),
  'ﷺ'.repeat(40),
  'W'.repeat(40),
  'W'.repeat(41),
  'x'.repeat(10_000),
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(5),
  '۝'.repeat(20),
];

/** `count` texts: the ones above first, then pairs of them. */
export function hostileTexts(count: number): string[] {
  const single = [...markup, ...formulas, ...bidi, ...invisible, ...heavy];
  const short = single.filter((text) => text.length < 20);
  const texts = [...single];
  for (let index = 0; texts.length < count; index += 1) {
    texts.push(`${short[index % short.length]}${short[(index * 7 + Math.floor(index / short.length)) % short.length]}`);
  }
  return texts.slice(0, count);
}
