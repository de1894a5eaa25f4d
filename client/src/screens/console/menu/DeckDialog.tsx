import { t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import { useEffect, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { deckLanguage } from '../../../languages/deckLanguage';
import { FromDeck } from '../../../languages/FromDeck';
import { SaidByKey } from '../../../results/SaidByKey';
import type { ConsoleFrame } from '../documents';
import styles from './DeckDialog.module.css';
import { type PlayedDeck, readPlayedDeck } from './playedDeck';

interface DeckDialogProps {
  open: boolean;
  live: LiveClient;
  frame: ConsoleFrame;
  onClose: () => void;
}

/** The cards that the workshop plays, to be read: after the first reveal all of them, with what the model says. */
export function DeckDialog({ open, live, frame, onClose }: DeckDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={<FromDeck>{frame.stage.deckTitle}</FromDeck>}
      actions={<Button onClick={onClose}>{t({ message: 'Done', comment: 'Button: closes a dialog' })}</Button>}
    >
      {frame.charter ? <WholeDeck live={live} /> : <BeforeReveal frame={frame} />}
    </Dialog>
  );
}

function BeforeReveal({ frame: { stage } }: { frame: ConsoleFrame }) {
  const titles = new Map(stage.dimensions.map(({ id, title }) => [id, title]));
  return (
    <>
      <p className={styles.soft}>{t`If the deck has a model, its answers come with the reveal.`}</p>
      <Cards cards={stage.cards.map((card) => ({ ...card, dimensionTitle: titles.get(card.dimension) ?? '' }))} />
    </>
  );
}

function WholeDeck({ live }: { live: LiveClient }) {
  const [deck, setDeck] = useState<PlayedDeck | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const language = deckLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is another text of the deck.
  useEffect(() => {
    let current = true;
    readPlayedDeck(live).then(
      (read) => current && setDeck(read),
      (error: unknown) => current && setRefusal(refusalFrom(error)),
    );
    return () => {
      current = false;
    };
  }, [live, language]);
  if (refusal) return <Notice tone="warn">{refusal.message}</Notice>;
  if (!deck) return <p role="status">{t`The cards are coming…`}</p>;
  return <Cards cards={deck.cards} />;
}

interface CardToRead {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  readonly dimension: string;
  readonly dimensionTitle: string;
  readonly key?: Column | null;
  readonly rationale?: string;
  readonly fromDiscussion?: boolean;
}

function Cards({ cards }: { cards: readonly CardToRead[] }) {
  const dimensions = new Map(cards.map((card) => [card.dimension, card.dimensionTitle]));
  return [...dimensions].map(([dimension, title]) => (
    <section key={dimension} aria-label={title}>
      <h3 className={styles.dimension}>
        <FromDeck>{title}</FromDeck>
      </h3>
      <ul className={styles.cards}>
        {cards
          .filter((card) => card.dimension === dimension)
          .map(({ id, text, hint, key, rationale, fromDiscussion }) => (
            <li key={id} className={styles.card}>
              <p className={styles.text}>
                <FromDeck>{text}</FromDeck>
                {key && (
                  <span className={styles.key}>
                    <SaidByKey column={key} fromDiscussion={fromDiscussion === true} />
                  </span>
                )}
              </p>
              {[hint, rationale].filter(Boolean).map((words) => (
                <p key={words} className={styles.soft}>
                  <FromDeck>{words}</FromDeck>
                </p>
              ))}
            </li>
          ))}
      </ul>
    </section>
  ));
}
