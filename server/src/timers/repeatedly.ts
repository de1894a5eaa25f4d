/**
 * Does something now and then again and again, but never twice at the same time: a round that takes longer than the interval is let finish.
 * @param work must not reject
 * @param interval in milliseconds
 * @returns what ends it, and resolves when no round is under way any more
 */
export function repeatedly(work: () => Promise<void>, interval: number): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const begin = () => {
    underWay ??= work().finally(() => {
      underWay = null;
    });
  };
  begin();
  const timer = setInterval(begin, interval);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
