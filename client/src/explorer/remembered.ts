// What answers have told, for the examples that follow: a field of a name stands for `{{name}}` from then on. It is kept as long as the tab of
// the browser, and a tab that is duplicated has it too.
import { randomKey } from '../device/randomKey';

const key = 'told';
const told = new Map<string, string>(JSON.parse(sessionStorage.getItem(key) ?? '[]'));

/** Keeps what an answer tells, text by text. Of a list, the first one. */
export function remember(answer: unknown): void {
  take(answer);
  sessionStorage.setItem(key, JSON.stringify([...told]));
}

function take(answer: unknown): void {
  const first = Array.isArray(answer) ? answer[0] : answer;
  for (const [name, value] of Object.entries(first ?? {})) {
    if (typeof value === 'string') told.set(name, value);
    else if (typeof value === 'object') take(value);
  }
}

/** What names stand for in a text that holds JSON. @throws NotTold naming the first of which nothing is known */
export function filled(json: string): string {
  return json.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = name === 'random' ? randomKey() : told.get(name);
    if (value === undefined) throw new NotTold(name);
    return JSON.stringify(value).slice(1, -1);
  });
}

/** An example was run before the one that its `{{name}}` comes from. */
export class NotTold extends Error {
  constructor(name: string) {
    super(`No answer has told {{${name}}} yet: run the tabs from left to right, or write a value of your own in its place.`);
  }
}
