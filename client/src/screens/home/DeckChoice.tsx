import styles from './DeckChoice.module.css';
import type { DeckOutline } from './openWorkshop';

interface DeckChoiceProps {
  decks: readonly DeckOutline[];
  chosen: string | null;
  onChoose: (deckId: string) => void;
}

export function DeckChoice({ decks, chosen, onChoose }: DeckChoiceProps) {
  const source = decks.find(({ id }) => id === chosen)?.source;
  return (
    <fieldset>
      <legend className={styles.legend}>Deck</legend>
      <div className={styles.decks}>
        {decks.map((deck) => (
          <label key={deck.id} className={styles.deck}>
            <input type="radio" name="deck" checked={deck.id === chosen} onChange={() => onChoose(deck.id)} />
            <span>
              <strong>{deck.title}</strong>
              <small>
                {deck.cardCount} cards, {deck.minutes} minutes
              </small>
              <small>{deck.roles.map(({ name }) => name).join(' or ')}</small>
            </span>
          </label>
        ))}
      </div>
      {source && (
        <p className={styles.source}>
          After <cite>{source.title}</cite> by {source.author}
        </p>
      )}
    </fieldset>
  );
}
