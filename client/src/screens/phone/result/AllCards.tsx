import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import { Button } from '../../../design/Button';
import { useOpenedInHistory } from '../../../device/useOpenedInHistory';
import type { PhoneReveal } from '../documents';
import { neighbour } from '../sort/sortingOrder';
import styles from './Revealed.module.css';
import { RevealedCard, type RevealedLine } from './RevealedCard';
import { RevealedList } from './RevealedList';

interface AllCardsProps {
  lines: readonly RevealedLine[];
  /** The order of the room's walk. */
  walk: readonly string[];
  source: PhoneReveal['source'];
  isClosed: boolean;
}

/** Every card, to go through at one's own pace: on demand while the room looks at the overview, at once when the workshop is closed. */
export function AllCards({ lines, walk, source, isClosed }: AllCardsProps) {
  const list = useOpenedInHistory('all-cards');
  const [shown, setShown] = useState<string | null>(null);
  const line = lines.find(({ card }) => card.id === shown) ?? null;

  // Who comes back later begins with the list.
  useEffect(() => {
    if (!list.isOpen) setShown(null);
  }, [list.isOpen]);

  /** Whoever opens a card goes to it. */
  function goTo(cardId: string) {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setShown(cardId);
  }

  if (!list.isOpen && !isClosed) {
    return (
      <>
        <p>{t`The cards come here one by one, as the room talks about them.`}</p>
        <Button variant="secondary" size="l" wide onClick={list.open}>
          {t`All cards`}
        </Button>
      </>
    );
  }
  return (
    <>
      {line && (
        <>
          <RevealedCard key={line.card.id} line={line} source={source} isRoomsCard={false} />
          <div className={styles.pager}>
            <Button variant="secondary" onClick={() => setShown(neighbour(walk, line.card.id, -1))}>
              {t`← Previous`}
            </Button>
            <Button variant="secondary" onClick={() => setShown(neighbour(walk, line.card.id, 1))}>
              {t`Next →`}
            </Button>
          </div>
        </>
      )}
      <RevealedList lines={lines} hasModel={source !== null} shownId={line?.card.id ?? null} wasOpened={!isClosed} onShow={goTo} />
    </>
  );
}
