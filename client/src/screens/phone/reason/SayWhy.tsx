import type { Column } from '@two-hats/shared';
import { type ReactNode, use, useState } from 'react';
import { earlierReasons, hasWords, type ReasonSeat, ReasonSeatContext } from './reasonSeat';
import { useLoaded } from './useLoaded';

const loadReason = () => import('./Reason');
const loadToldReason = () => import('./ToldReason');
const loadEarlier = () => import('./EarlierReasons');
const loadUnsent = () => import('./UnsentReasons');

/** Lets whatever is inside say why; what an earlier page could not send goes on its way. */
export function ReasonSeatProvider({ children, ...seat }: ReasonSeat & { children: ReactNode }) {
  const [left] = useState(() => hasWords(seat));
  return (
    <ReasonSeatContext value={seat}>
      {children}
      {left && <Unsent />}
    </ReasonSeatContext>
  );
}

interface SayWhyProps {
  cardId: string;
  /** The text of the card. */
  card: string;
  /** Where it lies. */
  column: Column;
  /** In two words, for where there is no room for what was said. */
  brief?: boolean;
}

/** A way to say why a card lies where it does, for as long as the round is open. */
export function SayWhy(props: SayWhyProps) {
  const Reason = useLoaded(loadReason);
  return Reason && <Reason {...props} />;
}

/** After the reveal: what its owner wrote about a card, and the way to take it back. */
export function Said(props: SayWhyProps) {
  const seat = use(ReasonSeatContext);
  return seat && hasWords(seat) ? <Told {...props} /> : null;
}

function Told(props: SayWhyProps) {
  const ToldReason = useLoaded(loadToldReason);
  return ToldReason && <ToldReason key={props.cardId} {...props} />;
}

/** What its owner wrote in earlier rounds, and the way to take it back; nothing where nobody wrote anything. */
export function SaidEarlier() {
  const seat = use(ReasonSeatContext);
  // Once it is there it stays, also when the last reason was taken back.
  const [shown, setShown] = useState(false);
  const any = seat !== null && earlierReasons(seat.ballot).length > 0;
  if (any && !shown) setShown(true);
  return seat && (any || shown) ? <Earlier seat={seat} /> : null;
}

function Earlier({ seat }: { seat: ReasonSeat }) {
  const EarlierReasons = useLoaded(loadEarlier);
  return EarlierReasons && <EarlierReasons seat={seat} />;
}

function Unsent() {
  const UnsentReasons = useLoaded(loadUnsent);
  return UnsentReasons && <UnsentReasons />;
}
