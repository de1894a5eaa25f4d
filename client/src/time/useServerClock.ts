// What time it is on the server, whose clock ends stations and closes rounds. A phone that is ten minutes wrong counts down like all the others.
import { useEffect, useState } from 'react';
import { graphql } from '../api/graphql';
import type { Live } from '../api/live';

const serverTimeQuery = graphql(`query ServerTime { serverTime }`);

/** Asked so many milliseconds later at most, spread by chance: a room of phones does not ask at one moment. */
const spread = 2000;
const tryAgainAfter = 10_000;

/** By how many milliseconds the server's clock is ahead of this device's; 0 until that is known. */
export function useServerClock(live: Live): number {
  const [ahead, setAhead] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    async function ask() {
      const asked = Date.now();
      try {
        const { serverTime } = await live.query(serverTimeQuery);
        const answered = Date.now();
        // The answer was made about half-way between.
        setAhead(Date.parse(serverTime) - (asked + answered) / 2);
      } catch {
        timer = setTimeout(ask, tryAgainAfter);
      }
    }
    timer = setTimeout(ask, Math.random() * spread);
    return () => clearTimeout(timer);
  }, [live]);
  return ahead;
}
