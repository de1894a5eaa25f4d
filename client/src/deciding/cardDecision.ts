// One card's decision while facilitators work on it: what is written is saved by itself, what cannot be saved is kept, and what somebody
// else saved meanwhile is never written over unseen.
import { type Decision, DecisionKind } from '@two-hats/shared';
import type { RefusalNotice } from '../api/refusal';
import type { DecisionDraft } from '../device/drafts';

/** What a facilitator writes about a card. */
export type DecisionContent = Omit<DecisionDraft, 'version'>;

/** A content that can be sent. */
export type DecidedContent = DecisionContent & { readonly kind: DecisionKind };

/** What a content says while nothing is decided, and what takes a decision back. */
export const undecided = { kind: null, owner: null, elsewhere: '' } as const;

/**
 * How what is shown stands to what the server holds. `OPEN`: nothing is written. `UNOWNED`: there is text but nobody is named as the owner,
 * so it is no decision yet. `SAVING`: on its way. `SAVED`: the server has it. `WAITING`: the server could not be reached and is tried again. `REFUSED`: it cannot
 * be saved as it is. `OVERTAKEN`: somebody else saved another decision; nothing is sent until a person has chosen.
 */
export type Standing = 'OPEN' | 'UNOWNED' | 'SAVING' | 'SAVED' | 'WAITING' | 'REFUSED' | 'OVERTAKEN';

export interface DecisionShown extends DecisionContent {
  readonly standing: Standing;
  /** Why it could not be saved, in WAITING and REFUSED. */
  readonly refusal: RefusalNotice | null;
  /** What the server holds. In OVERTAKEN, what the other facilitator saved; null when they took it back. */
  readonly held: Decision | null;
  /** In OVERTAKEN: what the other facilitator did is known here, so that there is something to choose between. */
  readonly mayChoose: boolean;
  /** Whether there is an owner, or a text that gave way, to go back to. */
  readonly mayUndo: boolean;
}

export interface DecisionPorts {
  /**
   * Sends a decision that was made on a version; null takes it back.
   * @returns the decision as the server holds it then
   * @throws RefusalNotice
   */
  readonly save: (version: number, content: DecidedContent | null) => Promise<Decision | null>;
  readonly keepDraft: (draft: DecisionDraft | null) => void;
  readonly changed: () => void;
}

/** Text is sent when the typing has rested so long, in milliseconds. */
export const typingRests = 600;
const firstRetry = 1_500;
const longestRetry = 12_000;

export class CardDecision {
  /** What the server holds, as far as is known, and the revision of that knowledge. */
  #held: Decision | null;
  #heldAt: number;
  /** The newest decision that was taken back from here: frames that still show it are old. */
  #takenBack = 0;
  /** What is written here; null shows what the server holds. */
  #local: DecisionContent | null;
  /** The version that the local content was written on. */
  #base: number;
  /** What was sent and the version that the server made of it. It tidies texts, and nobody's words may change under their fingers. */
  #savedAs: { readonly content: DecisionContent; readonly version: number } | null = null;
  #sending = false;
  #overtaken = false;
  #refusal: RefusalNotice | null = null;
  #retries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What `undo` goes back to, newest last. */
  #past: Partial<DecisionContent>[] = [];

  /**
   * @param draft what this device kept of an earlier visit; it is sent with the first frame, unless somebody has decided meanwhile
   * @param revision the revision of the frame that `held` comes from
   */
  constructor(
    private readonly ports: DecisionPorts,
    draft: DecisionDraft | null,
    held: Decision | null,
    revision: number,
  ) {
    this.#local = draft && contentOf(draft);
    this.#held = held;
    this.#heldAt = revision;
    this.#base = draft?.version ?? versionOf(held);
  }

  get shown(): DecisionShown {
    return {
      ...this.#content,
      standing: this.#standing,
      refusal: this.#refusal,
      held: this.#held,
      mayChoose: this.#overtaken && versionOf(this.#held) !== this.#base,
      mayUndo: this.#past.length > 0 && !this.#overtaken,
    };
  }

  /** Whether something is written here that the server does not hold. */
  get isUnsaved(): boolean {
    return !this.#isSaved;
  }

  /** Takes in what a frame says; one that is older than what is known changes nothing. */
  learn(decision: Decision | null, revision: number): void {
    if (revision < this.#heldAt || (decision && decision.version <= this.#takenBack)) return;
    this.#heldAt = revision;
    if (versionOf(decision) !== versionOf(this.#held)) {
      const wasSaved = this.#isSaved && !this.#sending;
      this.#held = decision;
      // While something is on its way, its answer will tell whether this is it.
      if (wasSaved) this.#showHeld();
      if (!this.#sending) this.#past = [];
    }
    this.#settle();
  }

  /** Changes what is written. A new owner is sent at once; text, and an owner in words, when the typing rests. */
  change(part: Partial<DecisionContent>): void {
    const { kind, owner, elsewhere } = this.#content;
    const next = { ...this.#content, ...part };
    const decidesAnew = next.kind !== kind || next.owner !== owner;
    if (decidesAnew) this.#past.push({ kind, owner, elsewhere });
    this.#write(next, decidesAnew && next.kind !== DecisionKind.ELSEWHERE ? 0 : typingRests);
  }

  /** Goes back to the owner before, or to the text that gave way. */
  undo(): void {
    if (this.#overtaken) return;
    const before = this.#past.pop();
    if (before) this.#write({ ...this.#content, ...before }, 0);
  }

  /** Ends OVERTAKEN: what is written here replaces the other decision, or gives way to it, and `undo` brings it back. */
  choose(whose: 'mine' | 'theirs'): void {
    if (!this.shown.mayChoose) return;
    this.#overtaken = false;
    this.#base = versionOf(this.#held);
    if (whose === 'theirs') {
      this.#past = [this.#content];
      this.#showHeld();
    }
    this.#settle();
    void this.#send();
  }

  /** Sends at once what waits for the typing to rest, or for another try. */
  flush(): void {
    if (this.#refusal && !this.#refusal.retryable) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#send();
  }

  /** Tries once more what was refused. */
  retry(): void {
    this.#refusal = null;
    this.flush();
  }

  get #content(): DecisionContent {
    return this.#local ?? contentOf(this.#held);
  }

  get #isSaved(): boolean {
    if (isSame(this.#content, contentOf(this.#held))) return true;
    const saved = this.#savedAs;
    return this.#held !== null && saved !== null && saved.version === this.#held.version && isSame(saved.content, this.#content);
  }

  /** Nothing that could be sent: neither a decision, nor one to take back, nor the words for somebody else. */
  get #isUnowned(): boolean {
    const { kind, elsewhere } = this.#content;
    return kind === DecisionKind.ELSEWHERE ? tidied(elsewhere) === '' : kind === null && this.#held === null;
  }

  get #standing(): Standing {
    if (this.#overtaken) return 'OVERTAKEN';
    if (this.#isUnowned && !this.#sending) return this.#isSaved ? 'OPEN' : 'UNOWNED';
    if (this.#refusal) return this.#refusal.retryable ? 'WAITING' : 'REFUSED';
    return this.#isSaved && !this.#sending ? 'SAVED' : 'SAVING';
  }

  #write(next: DecisionContent, sendIn: number): void {
    this.#local = next;
    this.#refusal = null;
    this.#retries = 0;
    this.#settle();
    if (sendIn === 0) this.flush();
    else this.#sendIn(sendIn);
  }

  #showHeld(): void {
    this.#local = null;
    this.#savedAs = null;
    this.#refusal = null;
  }

  /** Holds what is written against what the server holds, and keeps on the device what is not saved. */
  #settle(): void {
    if (!this.#sending) {
      if (this.#isSaved) {
        this.#base = versionOf(this.#held);
        this.#overtaken = false;
        this.#refusal = null;
      } else if (versionOf(this.#held) !== this.#base) this.#overtaken = true;
      else if (!this.#refusal && !this.#overtaken && !this.#isUnowned && !this.#timer) this.#sendIn(typingRests);
    }
    this.ports.keepDraft(this.#isSaved ? null : { ...this.#content, version: this.#base });
    this.ports.changed();
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, milliseconds);
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#overtaken || this.#isSaved || this.#isUnowned) return;
    const sent = this.#content;
    const version = this.#base;
    this.#sending = true;
    this.#refusal = null;
    this.ports.changed();
    try {
      const answer = await this.ports.save(version, isDecided(sent) ? sent : null);
      this.#sending = false;
      this.#acknowledge(sent, version, answer);
    } catch (refusal) {
      this.#sending = false;
      this.#refuse(refusal as RefusalNotice);
    }
  }

  #acknowledge(sent: DecisionContent, version: number, answer: Decision | null): void {
    this.#retries = 0;
    if (!answer) {
      this.#takenBack = version;
      if (versionOf(this.#held) <= version) this.#held = null;
    } else if (answer.version >= this.#heldAt) {
      this.#held = answer;
      this.#heldAt = answer.version;
    }
    this.#base = versionOf(answer);
    this.#savedAs = { content: sent, version: this.#base };
    // A newer decision of somebody else came before the answer: theirs shows, unless more was written here.
    if (versionOf(this.#held) !== this.#base && this.#local && isSame(this.#local, sent)) this.#showHeld();
    this.#settle();
  }

  #refuse(refusal: RefusalNotice): void {
    if (refusal.code === 'STALE_DECISION') {
      // The frame that shows the other decision is on its way, where it is not here yet.
      this.#overtaken = true;
    } else {
      this.#refusal = refusal;
      if (refusal.retryable) this.#sendIn(Math.min(longestRetry, firstRetry * 2 ** this.#retries++));
    }
    this.#settle();
  }
}

const nothing: DecisionContent = { ...undecided, person: '', note: '', lookAgainOn: null };

function contentOf(content: DecisionContent | null): DecisionContent {
  if (!content) return nothing;
  const { kind, owner, elsewhere, person, note, lookAgainOn } = content;
  return { kind, owner, elsewhere, person, note, lookAgainOn };
}

function isDecided(content: DecisionContent): content is DecidedContent {
  return content.kind !== null;
}

function versionOf(decision: Decision | null): number {
  return decision?.version ?? 0;
}

/** Whether two contents are the same, but for the blanks that the server tidies away. */
function isSame(one: DecisionContent, other: DecisionContent): boolean {
  return (
    one.kind === other.kind &&
    one.owner === other.owner &&
    tidied(one.elsewhere) === tidied(other.elsewhere) &&
    one.lookAgainOn === other.lookAgainOn &&
    tidied(one.person) === tidied(other.person) &&
    tidied(one.note) === tidied(other.note)
  );
}

function tidied(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
