import { randomUUID } from 'node:crypto';
import type { Log } from '../log.js';
import type { Announcer, Hint } from '../workshop/announcer.js';
import type { Line, OpenLine } from './line.js';
import { type Words, wordsIn } from './words.js';

/** How often a process says something, be it nothing, and listens whether that comes back, in milliseconds. */
const beat = 1000;
/** After how long without an echo a line counts as dead, whatever the network says, and is opened anew. */
const longestSilence = 5000;
/** How long is waited before a line is opened anew: anywhere between the two, for all processes lose theirs at the same moment. */
const reopenAfter = { atLeast: 200, atMost: 800 };
/** Hints that are said at once; the others follow as soon as those have left. */
const hintsAtOnce = 150;

/**
 * Carries hints: within this process at once, and to the others over a line, where there is one. A hint may be lost: nothing is said
 * twice, nothing waits for a line to come back, and nobody who announces waits for anything or sees it fail. While one saying is under
 * way, the newest hint of each workshop gathers for the next.
 */
export class Bus implements Announcer {
  readonly #me = randomUUID();
  readonly #listeners = new Set<(hint: Hint) => void>();
  /** The newest revision of each workshop that has not been said. */
  readonly #unsaid = new Map<string, number>();
  #line: Line | null = null;
  #opening = false;
  #saying = false;
  #closed = false;
  #isLost = false;
  /** When an own word last came back, and how long that had taken; since when there was nothing, as long as none has. */
  #heardAt = performance.now();
  #echo: number | null = null;
  readonly #beat: NodeJS.Timeout | null;

  /** @param openLine to the other processes; null when there are none */
  constructor(
    private readonly openLine: OpenLine | null,
    private readonly log: Pick<Log, 'warn' | 'info'>,
  ) {
    this.#beat = openLine && setInterval(() => this.#tend(), beat);
    if (openLine) void this.#open();
  }

  announce(hint: Hint): void {
    this.#pass(hint);
    if (!this.#line) return;
    this.#unsaid.set(hint.workshopId, Math.max(hint.revision, this.#unsaid.get(hint.workshopId) ?? 0));
    void this.#say();
  }

  /** Calls `listener` for every hint from now on. Returns what stops it. */
  listen(listener: (hint: Hint) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How long the last word took to come back, in milliseconds; null where there is no line, or none came back yet. */
  get echo(): number | null {
    return this.#echo;
  }

  /** Since when no word has come back although one was said, in milliseconds; 0 where there is no line. */
  get silence(): number {
    return this.openLine ? Math.max(0, performance.now() - this.#heardAt - beat) : 0;
  }

  /** Whether a word of this process has come back since it started: whoever has not been heard yet should get no work. */
  get wasHeard(): boolean {
    return this.openLine === null || this.#echo !== null;
  }

  close(): void {
    this.#closed = true;
    if (this.#beat) clearInterval(this.#beat);
    this.#line?.close();
    this.#line = null;
  }

  #tend(): void {
    if (this.#line && this.silence > longestSilence) this.#lose(new Error('What was said did not come back'));
    void this.#say(true);
  }

  async #open(): Promise<void> {
    if (this.#opening || this.#closed || !this.openLine) return;
    this.#opening = true;
    let opened: Line | null = null;
    try {
      opened = await this.openLine({
        heard: (words) => this.#hear(words),
        lost: (error) => {
          if (opened && opened === this.#line) this.#lose(error);
        },
      });
      this.#line = opened;
      this.#heardAt = performance.now();
      if (this.#closed) this.close();
    } catch (error) {
      this.#tellLoss(error);
      this.#openLater();
    } finally {
      this.#opening = false;
    }
    void this.#say(true);
  }

  #lose(error: Error): void {
    this.#line?.close();
    this.#line = null;
    this.#unsaid.clear();
    this.#tellLoss(error);
    this.#openLater();
  }

  #openLater(): void {
    const { atLeast, atMost } = reopenAfter;
    setTimeout(() => void this.#open(), atLeast + Math.random() * (atMost - atLeast)).unref();
  }

  #tellLoss(error: unknown): void {
    if (this.#isLost || this.#closed) return;
    this.#isLost = true;
    this.log.warn({ err: error }, 'Other processes are not reached: their frames come by the poll, two seconds late at most');
  }

  /** Says what has gathered. @param evenNothing so that this process hears itself */
  async #say(evenNothing = false): Promise<void> {
    const line = this.#line;
    if (!line || this.#saying || (this.#unsaid.size === 0 && !evenNothing)) return;
    this.#saying = true;
    try {
      await line.say(JSON.stringify({ from: this.#me, at: performance.now(), hints: this.#take() } satisfies Words));
    } catch (error) {
      if (line === this.#line) this.#lose(error as Error);
    } finally {
      this.#saying = false;
    }
    if (this.#unsaid.size > 0) void this.#say();
  }

  #take(): Words['hints'] {
    const hints = [...this.#unsaid].slice(0, hintsAtOnce);
    for (const [workshopId] of hints) this.#unsaid.delete(workshopId);
    return hints;
  }

  #hear(text: string): void {
    const words = wordsIn(text);
    if (!words) return;
    if (words.from !== this.#me) {
      for (const [workshopId, revision] of words.hints) this.#pass({ workshopId, revision });
      return;
    }
    this.#heardAt = performance.now();
    this.#echo = this.#heardAt - words.at;
    if (this.#isLost) this.log.info({}, 'Other processes are reached again');
    this.#isLost = false;
  }

  #pass(hint: Hint): void {
    for (const listener of this.#listeners) listener(hint);
  }
}
