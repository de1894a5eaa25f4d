// After the reveal the result lands with the room: while the facilitator walks, the phone shows the card that the room looks at, and no other.
// With the overview on the wall, and at the end, its owner may go through all cards.
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useMemo } from 'react';
import type { Live } from '../../../api/live';
import { useObserved } from '../../../api/useObserved';
import { useColumnWords } from '../../../design/columnWords';
import { Notice } from '../../../design/Notice';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { here, summaryAddress } from '../../../device/addresses';
import { ownHatWords } from '../../../results/byHat/byHatWords';
import { useSaid } from '../../../spoken/useSaid';
import { questionOf } from '../../lensWords';
import type { Ballot, PhoneReveal } from '../documents';
import { SaidEarlier } from '../reason/SayWhy';
import type { Standings } from '../seat/useOutbox';
import { AllCards } from './AllCards';
import { companyOf, compare } from './comparison';
import { MapToOpen } from './MapToOpen';
import styles from './Revealed.module.css';
import { RevealedCard } from './RevealedCard';
import { Totals } from './Totals';

/** Only the end of a workshop of several rounds needs it; without network the end does without. */
const OwnRounds = lazy(() => import('../end/OwnRounds').catch(() => ({ default: Nothing })));
const Nothing = () => null;

interface RevealedProps {
  ballot: Ballot;
  reveal: PhoneReveal;
  standings: Standings;
  isClosed: boolean;
  live: Live;
  /** The secret of the summary's link, where the facilitator shares it. */
  summarySecret: string | null;
}

export default function Revealed({ ballot, reveal, standings: observed, isClosed, live, summarySecret }: RevealedProps) {
  const { cards, columns, hat } = ballot;
  const words = useColumnWords();
  const standings = useObserved(observed);
  const lines = useMemo(() => {
    const resultOf = new Map(reveal.results.map((result) => [result.cardId, result]));
    const explanationOf = new Map(reveal.explanations.map((explanation) => [explanation.cardId, explanation]));
    const decisionOf = new Map(reveal.decisions.map((decision) => [decision.cardId, decision]));
    return cards.flatMap((card) => {
      const result = resultOf.get(card.id);
      const explanation = explanationOf.get(card.id);
      if (!result || !explanation) return [];
      const mine = standings.get(card.id)?.column ?? null;
      const comparison = compare({ mine, result, columns, fromDiscussion: explanation.fromDiscussion, words });
      const company = companyOf({ mine, result, words });
      const ownHat = ownHatWords(reveal.byHat, card.id, hat, words);
      return [{ card, result, explanation, mine, comparison, company, decision: decisionOf.get(card.id) ?? null, ownHat }];
    });
  }, [cards, columns, hat, reveal, standings, words]);

  const tooLate = [...standings.values()].filter(({ refusal }) => refusal).length;
  const roomsLine = isClosed ? null : (lines.find(({ card }) => card.id === reveal.currentCardId) ?? null);
  const hasModel = reveal.source !== null;
  useSaid(roomsLine || isClosed ? null : t`The room looks at all cards.`, 'overview');

  return (
    <div className={styles.revealed}>
      {isClosed ? (
        // Another heading, not the one before with other words: it is a new screen.
        <div key="closed" className={styles.head}>
          <ScreenTitle>{t`Thank you`}</ScreenTitle>
          {summarySecret ? (
            <p>
              <Trans>
                This workshop is closed. What was agreed is in <a href={summaryAddress(here(), summarySecret)}>its summary</a>.
              </Trans>
            </p>
          ) : (
            <p>{t`This workshop is closed. The facilitator has the link to its summary: ask for it to keep what was agreed.`}</p>
          )}
        </div>
      ) : (
        <div className={styles.head}>
          <p className={styles.kicker}>{ballot.round && questionOf(ballot.round)}</p>
          <ScreenTitle tab={t`The result`} className={roomsLine ? styles.quiet : undefined}>
            {hasModel ? t`You, the room and the model` : t`You and the room`}
          </ScreenTitle>
        </div>
      )}
      {tooLate > 0 && (
        <Notice tone="warn">
          {plural(tooLate, {
            one: 'Your last change came after the round was closed and did not count.',
            other: 'Your last # changes came after the round was closed and did not count.',
          })}
        </Notice>
      )}
      {reveal.stands && <Notice>{t`Fewer than three people changed something since the last reveal, so its results stand.`}</Notice>}
      {roomsLine ? (
        <RevealedCard key={roomsLine.card.id} line={roomsLine} source={reveal.source} isRoomsCard />
      ) : (
        <>
          <Totals lines={lines} hasModel={hasModel} />
          <MapToOpen ballot={ballot} reveal={reveal} standings={standings} />
          {isClosed && (
            <Suspense fallback={null}>
              <OwnRounds live={live} />
            </Suspense>
          )}
          <AllCards lines={lines} walk={reveal.walk} source={reveal.source} isClosed={isClosed} />
          <SaidEarlier />
        </>
      )}
    </div>
  );
}
