// One key each, for a facilitator who talks and looks at the room. They can be turned off, because speech input types letters.
import { t } from '@lingui/core/macro';
import { isRightToLeft } from '../../../languages/formats';

/** What a shortcut asks the console to do. */
export type ShortcutCommand = 'next-step' | 'next-card' | 'previous-card' | 'decide' | 'undo' | 'overview' | 'peek' | 'lock' | 'help';

/** All shortcuts, in the order of the sheet that explains them. */
export const shortcuts: readonly {
  /** Each does the same with another choice. */
  readonly keys: readonly string[];
  /** On a page that runs from left to right; see `keyShown`. */
  readonly shown: string;
  readonly command: ShortcutCommand;
  readonly says: () => string;
}[] = [
  { keys: ['n'], shown: 'N', command: 'next-step', says: () => t`Take the next step` },
  { keys: ['ArrowRight'], shown: '→', command: 'next-card', says: () => t`Show the next card` },
  { keys: ['ArrowLeft'], shown: '←', command: 'previous-card', says: () => t`Show the card before` },
  {
    keys: ['1', '2', '3', '4', '5', '6'],
    shown: '1 … 6',
    command: 'decide',
    says: () => t`Decide: the columns, somebody else, parked, as the buttons stand`,
  },
  { keys: ['u'], shown: 'U', command: 'undo', says: () => t`Undo the decision` },
  { keys: ['o'], shown: 'O', command: 'overview', says: () => t`Show the overview of all cards` },
  { keys: ['p'], shown: 'P', command: 'peek', says: () => t`Open or close the peek at the open round` },
  { keys: ['l'], shown: 'L', command: 'lock', says: () => t`Lock or open the door` },
  { keys: ['?'], shown: '?', command: 'help', says: () => t`Show this sheet` },
];

/** How a shortcut's key is shown, where the arrow that leads on may point either way. */
export function keyShown(shown: string): string {
  if (!isRightToLeft()) return shown;
  return shown === '→' ? '←' : shown === '←' ? '→' : shown;
}

/** The keys of the menu, which is open to whoever types as well. */
export function menuKeys(): string {
  return t({ message: 'Ctrl K', comment: 'Two keys, as keyboards of your language name them: “Strg K” in German' });
}

/** Whether a key press opens the menu: K with the key that the machine has for commands. */
export function opensMenu({ key, ctrlKey, metaKey, altKey, repeat }: Omit<KeyPress, 'elsewhere' | 'rightToLeft'>): boolean {
  return (ctrlKey || metaKey) && !altKey && !repeat && key.toLowerCase() === 'k';
}

/** What of a key press decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** A held key repeats: a step must not be taken over and over. */
  readonly repeat: boolean;
  /** Whether the focus is where keys have another meaning: a field, a group of choices, an open dialog. */
  readonly elsewhere: boolean;
  /** Whether the page runs from right to left: then the arrow to the left leads on. */
  readonly rightToLeft: boolean;
}

export interface Pressed {
  readonly command: ShortcutCommand;
  /** Which of the command's keys it was, from 0. */
  readonly nth: number;
}

/** The command that a key press gives, or null. Upper case counts as lower case. */
export function commandFor(press: KeyPress): Pressed | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.elsewhere) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : inReadingDirection(press);
  const shortcut = shortcuts.find(({ keys }) => keys.includes(key));
  return shortcut ? { command: shortcut.command, nth: shortcut.keys.indexOf(key) } : null;
}

/** The key that means the same on a page that runs from left to right. */
function inReadingDirection({ key, rightToLeft }: KeyPress): string {
  if (!rightToLeft) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}
