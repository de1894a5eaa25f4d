// Operations over the live connection. A subscription outlives every interruption but a refusal; a mutation that is interrupted fails at
// once, so that whoever sent it decides whether to send it again.
import { closeCodeOf, type LiveSocket } from './liveSocket';
import { type Answer, AnsweredWithErrors, type CodedError, dataIn, type Operation } from './operation';
import { answerWithin } from './overHttp';
import { ConnectionClosed, isFinal, type RefusalNotice, refusalFrom } from './refusal';

export interface Follower<Data> {
  next: (data: Data) => void;
  /** What trying again cannot mend. */
  refused: (refusal: RefusalNotice) => void;
}

/** @returns what ends it */
export function followOverSocket<Data>(socket: LiveSocket, operation: Operation<Data>, follower: Follower<Data>): () => void {
  const release = socket.hold();
  let stop = () => {};
  let stopped = false;
  let tries = 0;

  async function tryAgain() {
    await socket.pause(tries++);
    if (!stopped) begin();
  }

  function begin() {
    stop = socket.subscribe<Data>(operation, {
      next: (answer) => {
        tries = 0;
        if (!answer.errors?.length) return follower.next(dataIn(answer));
        // The next one may be fine again.
        const refusal = refusalFrom(new AnsweredWithErrors(answer.errors));
        if (!refusal.retryable) follower.refused(refusal);
      },
      error: (cause) => {
        const error = errorFrom(cause);
        const refusal = refusalFrom(error);
        const isOver = error instanceof ConnectionClosed ? isFinal(error.closeCode) : !refusal.retryable;
        if (isOver) follower.refused(refusal);
        else void tryAgain();
      },
      // A server that ends a live view is on its way down, or the view has moved: ask again.
      complete: () => {
        if (!stopped) void tryAgain();
      },
    });
  }

  begin();
  return () => {
    stopped = true;
    release();
    stop();
  };
}

/**
 * The data of a mutation.
 * @throws AnsweredWithErrors, or ConnectionClosed where no answer came
 */
export function askOverSocket<Data>(socket: LiveSocket, operation: Operation<Data>): Promise<Data> {
  let end = () => {};
  const answered = new Promise<Answer<Data>>((resolve, reject) => {
    const fail = (closeCode: number) => reject(new ConnectionClosed(closeCode));
    const timer = setTimeout(() => fail(4408), answerWithin);
    const unwatch = socket.connection.subscribe(() => {
      if (socket.connection.get().state !== 'live') fail(1006);
    });
    let answer: Answer<Data> = {};
    const stop = socket.subscribe<Data>(operation, {
      next: (arrived) => {
        answer = arrived;
      },
      error: (cause) => reject(errorFrom(cause)),
      complete: () => resolve(answer),
    });
    end = () => {
      clearTimeout(timer);
      unwatch();
      stop();
    };
  });
  return answered.then(dataIn).finally(() => end());
}

function errorFrom(cause: unknown): Error {
  return Array.isArray(cause) ? new AnsweredWithErrors(cause as CodedError[]) : new ConnectionClosed(closeCodeOf(cause));
}
