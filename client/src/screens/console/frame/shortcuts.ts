// One key each, for a facilitator who talks and looks at the room. They can be turned off, because speech input types letters.

/** What a shortcut asks the console to do. */
export type ShortcutCommand = 'next-step' | 'next-card' | 'previous-card' | 'peek' | 'overview' | 'lock' | 'help';

/** All shortcuts, in the order of the sheet that explains them. */
export const shortcuts: readonly {
  readonly key: string;
  readonly shown: string;
  readonly command: ShortcutCommand;
  readonly says: string;
}[] = [
  { key: 'n', shown: 'N', command: 'next-step', says: 'Take the next step' },
  { key: 'ArrowRight', shown: '→', command: 'next-card', says: 'Show the next card' },
  { key: 'ArrowLeft', shown: '←', command: 'previous-card', says: 'Show the card before' },
  { key: 'o', shown: 'O', command: 'overview', says: 'Show the overview of all cards' },
  { key: 'p', shown: 'P', command: 'peek', says: 'Peek at the live tally, or stop peeking' },
  { key: 'l', shown: 'L', command: 'lock', says: 'Lock or open the door' },
  { key: '?', shown: '?', command: 'help', says: 'Show this sheet' },
];

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
}

/** The command that a key press gives, or null. Upper case counts as lower case. */
export function commandFor(press: KeyPress): ShortcutCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.elsewhere) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return shortcuts.find((shortcut) => shortcut.key === key)?.command ?? null;
}
