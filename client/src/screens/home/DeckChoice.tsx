import { useId } from 'react';
import { Link } from 'wouter';
import { byAuthor } from '../../results/byAuthor';
import styles from './DeckChoice.module.css';
import type { DeckOutline } from './openWorkshop';

interface DeckChoiceProps {
  /** The built-in ones. */
  decks: readonly DeckOutline[];
  /** Those of one's own that are whole. */
  own: readonly DeckOutline[];
  chosen: string | null;
  onChoose: (deckId: string) => void;
}

/** The built-in decks, to be seen side by side; with those of one's own, of which there may be many, in one list. */
export function DeckChoice({ decks, own, chosen, onChoose }: DeckChoiceProps) {
  const deck = [...decks, ...own].find(({ id }) => id === chosen);
  const source = deck?.source;
  return (
    <fieldset>
      <legend className={styles.legend}>Deck</legend>
      {own.length > 0 ? (
        deck && <DeckList decks={decks} own={own} deck={deck} onChoose={onChoose} />
      ) : (
        <div className={styles.decks}>
          {decks.map((candidate) => (
            <label key={candidate.id} className={styles.deck}>
              <input type="radio" name="deck" checked={candidate.id === chosen} onChange={() => onChoose(candidate.id)} />
              <span>
                <strong>{candidate.title}</strong>
                <small>{candidate.cardCount} cards</small>
                <small>{rolesOf(candidate)}</small>
              </span>
            </label>
          ))}
        </div>
      )}
      <p className={styles.source}>
        {source && (
          <bdi>
            After <cite>{source.title}</cite>
            {byAuthor(source)}.{' '}
          </bdi>
        )}
        <Link href="/decks">{own.length > 0 ? 'Your decks' : 'Make a deck of your own'}</Link>
      </p>
    </fieldset>
  );
}

function DeckList({ decks, own, deck, onChoose }: Omit<DeckChoiceProps, 'chosen'> & { deck: DeckOutline }) {
  const about = useId();
  return (
    <>
      <select
        className={styles.list}
        aria-label="Deck"
        aria-describedby={about}
        value={deck.id}
        onChange={(event) => onChoose(event.target.value)}
      >
        <optgroup label="Decks to start from">
          {decks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
        <optgroup label="Your decks">
          {own.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
      </select>
      <p id={about} className={styles.about}>
        <bdi>{rolesOf(deck)}</bdi> · {deck.cardCount} cards
      </p>
    </>
  );
}

function rolesOf({ roles }: DeckOutline): string {
  return roles.map(({ name }) => name).join(' or ');
}
