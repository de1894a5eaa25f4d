// The charter under the facilitator's link: whoever has the console on this device can change what was decided, also after the close.
import { t } from '@lingui/core/macro';
import { type Decision, DecisionKind } from '@two-hats/shared';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createLiveClient } from '../../../api/client';
import { graphql } from '../../../api/graphql';
import { DecisionPanel } from '../../../deciding/DecisionPanel';
import { useDecisions } from '../../../deciding/useDecisions';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { FromDeck } from '../../../languages/FromDeck';
import type { CharterEntry, WorkshopSummary } from '../summaryQuery';
import { ChangingProvider, changeButtonId } from './changing';

interface CharterEditingProps {
  /** The facilitator's. */
  secret: string;
  summary: WorkshopSummary;
  /** Reads the summary anew: something may have changed. */
  onAnswered: () => void;
  children: ReactNode;
}

/** Whether the secret still opens the console: links can be ended and replaced. */
const standing = graphql('query ConsoleStanding { console { step } }');

export default function CharterEditing({ secret, summary, onAnswered, children }: CharterEditingProps) {
  const live = useMemo(() => createLiveClient(secret), [secret]);
  const [allowed, setAllowed] = useState(false);
  const [cardId, setCardId] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const held = useMemo(() => ({ decisions: summary.charter.flatMap(decisionIn), revision: summary.revision }), [summary]);
  const decisions = useDecisions(live, summary.workshopId, held, onAnswered);
  useEffect(() => {
    live.apollo.query({ query: standing }).then(
      () => setAllowed(true),
      // A reader then, as everybody else.
      () => setAllowed(false),
    );
  }, [live]);
  // A card that changed its group took its button along, and the focus with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows move with the summary.
  useEffect(() => {
    if (last && !cardId && document.activeElement === document.body) document.getElementById(changeButtonId(last))?.focus();
  }, [last, cardId, summary]);

  function close() {
    decisions.flush();
    setLast(cardId);
    setCardId(null);
  }

  const entry = summary.charter.find((candidate) => candidate.cardId === cardId);
  const card = summary.cards.find(({ id }) => id === cardId);
  return (
    <ChangingProvider value={allowed ? setCardId : null}>
      {children}
      <Dialog
        open={card !== undefined}
        onClose={close}
        title={<FromDeck>{card?.text}</FromDeck>}
        actions={<Button onClick={close}>{t`Done`}</Button>}
      >
        {card && (
          <DecisionPanel
            decisions={decisions}
            cardId={card.id}
            columns={summary.columns}
            proposed={entry?.basis === 'PROPOSED' ? entry.owner : null}
          />
        )}
      </Dialog>
    </ChangingProvider>
  );
}

/** The decision behind an entry of the charter; none where nothing is decided. */
function decisionIn({ basis, ...entry }: CharterEntry): readonly Decision[] {
  if (basis === 'PARKED') return [{ ...entry, kind: DecisionKind.PARKED }];
  if (basis !== 'DECIDED') return [];
  return [{ ...entry, kind: entry.owner ? DecisionKind.COLUMN : DecisionKind.ELSEWHERE }];
}
