// After the reveal: You / Room / Article, card by card. The phone follows the card the room looks at, until its owner goes elsewhere.
import { useMemo, useState } from 'react';
import { Button } from '../../../design/Button';
import { useColumnWords } from '../../../design/columnWords';
import { Notice } from '../../../design/Notice';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { questionOf } from '../../lensWords';
import type { Ballot, PhoneReveal } from '../documents';
import type { CardStanding } from '../seat/cardRecord';
import { neighbour } from '../sort/sortingOrder';
import { compare, totalsOf } from './comparison';
import styles from './Revealed.module.css';
import { RevealedCard } from './RevealedCard';
import { RevealedList } from './RevealedList';

interface RevealedProps {
  ballot: Ballot;
  reveal: PhoneReveal;
  standings: ReadonlyMap<string, CardStanding>;
  isClosed: boolean;
}

export function Revealed({ ballot, reveal, standings, isClosed }: RevealedProps) {
  const { cards, columns } = ballot;
  const words = useColumnWords();
  const [shown, setShown] = useState<string | null>(null);
  // Null follows the room.
  const cardId = shown ?? reveal.currentCardId;

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
      return [{ card, result, explanation, mine, comparison, decision: decisionOf.get(card.id) ?? null }];
    });
  }, [cards, columns, reveal, standings, words]);

  const totals = totalsOf(lines.map(({ comparison }) => comparison));
  const tooLate = [...standings.values()].filter(({ refusal }) => refusal).length;
  const line = lines.find(({ card }) => card.id === cardId) ?? null;
  const satOut = lines.every(({ mine }) => mine === null);
  const hasModel = reveal.source !== null;
  const away = shown !== null && reveal.currentCardId !== null && shown !== reveal.currentCardId;

  return (
    <div className={styles.revealed}>
      {isClosed ? (
        <div className={styles.head}>
          <ScreenTitle>Thank you</ScreenTitle>
          <p>This workshop is closed. The facilitator has the link to its summary: ask for it to keep what was agreed.</p>
        </div>
      ) : (
        <div className={styles.head}>
          <p className={styles.kicker}>{ballot.round && questionOf(ballot.round)}</p>
          <ScreenTitle tab="The result">{hasModel ? 'You, the room and the article' : 'You and the room'}</ScreenTitle>
        </div>
      )}
      {tooLate > 0 && (
        <Notice tone="warn">
          {tooLate === 1 ? 'Your last change came' : `Your last ${tooLate} changes came`} after the round was closed and did not count.
        </Notice>
      )}
      {reveal.stands && <Notice>Fewer than three people changed something since the last reveal, so its results stand.</Notice>}
      {satOut ? (
        <p>You sorted no card in this round. This is how the others see it.</p>
      ) : (
        <dl className={hasModel ? styles.totals : undefined}>
          <Total label="You and the room agree on" count={totals.withRoom} of={totals.ofRoom} />
          {hasModel && <Total label="You and the article agree on" count={totals.withArticle} of={totals.ofArticle} />}
        </dl>
      )}
      {line ? (
        <>
          {away && (
            <Button variant="secondary" wide onClick={() => setShown(null)}>
              Jump to the room’s card
            </Button>
          )}
          <RevealedCard key={line.card.id} line={line} source={reveal.source} isRoomsCard={cardId === reveal.currentCardId} />
          <div className={styles.pager}>
            <Button variant="secondary" onClick={() => setShown(neighbour(reveal.walk, line.card.id, -1))}>
              ← Previous
            </Button>
            <Button variant="secondary" onClick={() => setShown(neighbour(reveal.walk, line.card.id, 1))}>
              Next →
            </Button>
          </div>
        </>
      ) : (
        <Button size="l" wide onClick={() => setShown(reveal.walk[0] ?? null)}>
          Go through the cards
        </Button>
      )}
      <RevealedList
        lines={lines}
        hasModel={hasModel}
        shownId={line?.card.id ?? null}
        roomsCardId={reveal.currentCardId}
        onShow={setShown}
      />
    </div>
  );
}

function Total({ label, count, of }: { label: string; count: number; of: number }) {
  return (
    <div className={styles.total}>
      <dt>{label}</dt>
      <dd>
        {of > 0 ? (
          <>
            <strong>{count}</strong> of {of}
          </>
        ) : (
          'nothing to compare'
        )}
      </dd>
    </div>
  );
}
