// What screen readers say beside what has the focus. One region of the page holds it: each sentence is added to it and so said once, when the
// screen reader is free.

/** Long enough for a screen reader to notice the region where it stands now. In milliseconds, as all below. */
const soon = 150;
/** How long a sentence stays in the page, for those who read it with their fingers. */
const stays = 7000;

/** What was last read out because the focus came to it, and when that is old. */
let read = { words: '', until: 0 };

/** What is to be said, by what it is about. */
const waiting = new Map<string, string>();
let region: HTMLElement | undefined;

interface Manner {
  /** Of what is about the same thing only the newest is said. A sentence is about itself. */
  about?: string;
  /** How long it may wait for something newer: for figures that change all the time. */
  within?: number;
}

/** Says a sentence. */
export function say(words: string, { about = words, within = soon }: Manner = {}): void {
  regionInReach();
  const isOnItsWay = waiting.has(about);
  waiting.set(about, words);
  if (!isOnItsWay) setTimeout(() => add(about), within);
}

/** Tells that the focus came to these words, so that they are not said once more. */
export function wasRead(words: string | null): void {
  read = { words: words ?? '', until: performance.now() + stays };
}

/** Takes back what is about something and was not said yet. */
export function leaveUnsaid(about: string): void {
  waiting.delete(about);
}

function add(about: string): void {
  const words = waiting.get(about);
  if (!waiting.delete(about) || !words) return;
  if (words === read.words && performance.now() < read.until) return;
  const sentence = document.createElement('p');
  sentence.textContent = words;
  regionInReach().append(sentence);
  setTimeout(() => sentence.remove(), stays);
}

/** The region, within the innermost open dialog: what lies behind a dialog is not there for screen readers. */
function regionInReach(): HTMLElement {
  if (!region) {
    region = document.createElement('div');
    region.setAttribute('role', 'log');
    region.setAttribute('aria-live', 'polite');
    region.className = 'spoken';
  }
  const home = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  if (region.parentElement !== home) {
    // What was said already is not said again there.
    region.replaceChildren();
    home.append(region);
  }
  return region;
}
