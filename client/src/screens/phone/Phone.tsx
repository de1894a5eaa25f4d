// The participant's screen. Someone who has a seat on this device goes straight to it, everyone else is asked to join.
import { normalizeJoinCode } from '@two-hats/shared';
import { lazy, Suspense, useEffect, useState } from 'react';
import { fromRules } from '../../api/refusal';
import { forgetSeat, keptSeat, type Seat } from '../../device/seats';
import type { Ballot } from './documents';
import { Join } from './join/Join';
import { UnknownCode } from './join/UnknownCode';

/** Fetched while somebody types a name: the form to join is there without it. */
const loadSeated = () => import('./seat/Seated');
const Seated = lazy(async () => ({ default: (await loadSeated()).Seated }));

interface Taken {
  readonly seat: Seat;
  /** What joining gave: the first card needs no further request. */
  readonly ballot: Ballot | null;
}

export default function Phone({ code: raw }: { code: string }) {
  const code = normalizeJoinCode(safelyDecoded(raw));
  const [taken, setTaken] = useState<Taken | null>(() => {
    const seat = code ? keptSeat(code) : null;
    return seat && { seat, ballot: null };
  });
  const isJoining = code !== null && !taken;
  useEffect(() => {
    if (isJoining) loadSeated().catch(() => undefined);
  }, [isJoining]);
  if (!code) return <UnknownCode tried={safelyDecoded(raw)} refusal={fromRules('UNKNOWN_CODE')} />;
  if (!taken) return <Join code={code} onJoined={(seat, ballot) => setTaken({ seat, ballot })} />;
  return (
    <Suspense>
      <Seated
        key={taken.seat.secret}
        code={code}
        seat={taken.seat}
        joinedWith={taken.ballot}
        onJoinAgain={() => {
          forgetSeat(code);
          setTaken(null);
        }}
      />
    </Suspense>
  );
}

function safelyDecoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
