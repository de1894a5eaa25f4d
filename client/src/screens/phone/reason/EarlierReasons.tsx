// What the owner of this phone wrote in rounds before this one. The room was told it, so whoever wrote it must be able to take it back.
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { ColumnName } from '../../../design/ColumnName';
import { Notice } from '../../../design/Notice';
import { FromDeck } from '../../../languages/FromDeck';
import { questionOf } from '../../lensWords';
import type { Ballot } from '../documents';
import { type OwnRound, useOwnRounds } from '../end/useOwnRounds';
import styles from './EarlierReasons.module.css';
import { TakeBackReasonMutation } from './reasonDocuments';
import { earlierReasons, type ReasonSeat } from './reasonSeat';

export default function EarlierReasons({ seat }: { seat: ReasonSeat }) {
  const rounds = useOwnRounds(seat.live);
  // What was taken back here stays on the screen as such: a list that closes up under a finger invites the wrong tap.
  const [taken, setTaken] = useState<readonly OwnReason[]>([]);
  if (!rounds) return null;
  const reasons = [...earlierReasons(seat.ballot), ...taken];
  const told = rounds.flatMap((round) => {
    const lines = linesOf(round, reasons);
    return lines.length > 0 ? [{ round, lines }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section className={styles.earlier} aria-labelledby="earlier-reasons">
      <h2 id="earlier-reasons" className={styles.title}>
        {t`Your reasons in earlier rounds`}
      </h2>
      <p className={styles.rules}>{t`They are told without your name.`}</p>
      {told.map(({ round, lines }) => (
        <div key={round.number}>
          <h3 className={styles.question}>
            {round.number} · {questionOf(round)}
          </h3>
          <ul>
            {lines.map(({ card, reason }) => (
              <EarlierReason
                key={reason.cardId}
                seat={seat}
                reason={reason}
                card={card}
                onTaken={() => setTaken((before) => [...before, reason])}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** As at the reveal: what argues for a column that its card had left was not told. */
function linesOf({ number, cards }: OwnRound, reasons: readonly OwnReason[]) {
  return cards.flatMap(({ cardId, text: card, mine }) => {
    const reason = reasons.find((candidate) => candidate.round === number && candidate.cardId === cardId && candidate.column === mine);
    return reason ? [{ card, reason }] : [];
  });
}

type OwnReason = Ballot['reasons'][number];

interface EarlierReasonProps {
  seat: ReasonSeat;
  reason: OwnReason;
  /** The text of the card. */
  card: string;
  onTaken: () => void;
}

function EarlierReason({ seat, reason, card, onTaken }: EarlierReasonProps) {
  const [state, setState] = useState<'told' | 'taking' | 'taken'>('told');
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);

  async function takeBack() {
    const { round, cardId, change } = reason;
    setState('taking');
    setRefusal(null);
    try {
      await seat.live.mutate(TakeBackReasonMutation, { round, cardId, change: change + 1 });
      onTaken();
      setState('taken');
      seat.readAgain();
    } catch (error) {
      setRefusal(refusalFrom(error));
      setState('told');
    }
  }

  return (
    <li className={styles.reason}>
      <p className={styles.card}>
        <FromDeck>{card}</FromDeck> <ColumnName column={reason.column} pill />
      </p>
      {state === 'taken' ? (
        <p className={styles.rules} role="status">
          {t`You took your reason back: nobody is shown it any more.`}
        </p>
      ) : (
        <>
          <p>
            <bdi className={styles.said}>{reason.text}</bdi>
          </p>
          {refusal && <Notice tone="warn">{t`${{ problem: refusal.message }} Your reason still stands.`}</Notice>}
          <Button variant="secondary" busy={state === 'taking'} aria-label={t`Take it back: ${card}`} onClick={takeBack}>
            {t`Take it back`}
          </Button>
        </>
      )}
    </li>
  );
}
