import { useState } from 'react';
import { Link } from 'wouter';
import { byAuthor } from '../../results/byAuthor';
import { chosenOwnDeck } from '../ownDeckChoice';
import styles from './DeckChoice.module.css';
import type { DeckOutline } from './openWorkshop';
import { ownOutlines } from './ownOutlines';

interface DeckChoiceProps {
  /** The built-in ones. */
  decks: readonly DeckOutline[];
  chosen: string | null;
  onChoose: (deckId: string) => void;
}

/** The built-in decks, and those of one's own that are whole. */
export function DeckChoice({ decks, chosen, onChoose }: DeckChoiceProps) {
  const [own] = useState(ownOutlines);
  const all = [...decks, ...own];
  const source = all.find(({ id }) => id === chosen)?.source;
  return (
    <fieldset>
      <legend className={styles.legend}>Deck</legend>
      <div className={styles.decks}>
        {all.map((deck) => (
          <label key={deck.id} className={styles.deck}>
            <input type="radio" name="deck" checked={deck.id === chosen} onChange={() => onChoose(deck.id)} />
            <span>
              <strong>
                <bdi>{deck.title}</bdi>
              </strong>
              <small>
                {chosenOwnDeck(deck.id) !== null && 'Yours: '}
                {deck.cardCount} cards
              </small>
              <small>
                <bdi>{deck.roles.map(({ name }) => name).join(' or ')}</bdi>
              </small>
            </span>
          </label>
        ))}
      </div>
      <p className={styles.source}>
        {source && (
          <>
            After <cite>{source.title}</cite>
            {byAuthor(source)}.{' '}
          </>
        )}
        <Link href="/decks">{own.length > 0 ? 'Your decks' : 'Make a deck of your own'}</Link>
      </p>
    </fieldset>
  );
}
