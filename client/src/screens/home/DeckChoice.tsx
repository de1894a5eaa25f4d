import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { Link } from 'wouter';
import { writtenIn } from '../../languages/FromDeck';
import { isolated, list } from '../../languages/formats';
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
      <legend className={styles.legend}>{t`Deck`}</legend>
      {own.length > 0 ? (
        deck && <DeckList decks={decks} own={own} deck={deck} onChoose={onChoose} />
      ) : (
        <div className={styles.decks}>
          {decks.map((candidate) => (
            <label key={candidate.id} className={styles.deck}>
              <input type="radio" name="deck" checked={candidate.id === chosen} onChange={() => onChoose(candidate.id)} />
              <span>
                <strong {...writtenIn(candidate.language)}>{candidate.title}</strong>
                <small>{cardsOf(candidate)}</small>
                <small>{rolesOf(candidate)}</small>
              </span>
            </label>
          ))}
        </div>
      )}
      <p className={styles.source}>
        {source && (
          <>
            <Source title={source.title} author={source.author} />{' '}
          </>
        )}
        <Link href="/decks">{own.length > 0 ? t`Your decks` : t`Make a deck of your own`}</Link>
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
        aria-label={t`Deck`}
        aria-describedby={about}
        value={deck.id}
        onChange={(event) => onChoose(event.target.value)}
      >
        <optgroup label={t`Decks to start from`}>
          {decks.map(({ id, title, language }) => (
            <option key={id} value={id} {...writtenIn(language)}>
              {title}
            </option>
          ))}
        </optgroup>
        <optgroup label={t`Your decks`}>
          {own.map(({ id, title, language }) => (
            <option key={id} value={id} {...writtenIn(language)}>
              {title}
            </option>
          ))}
        </optgroup>
      </select>
      <p id={about} className={styles.about}>
        {rolesOf(deck)} · {cardsOf(deck)}
      </p>
    </>
  );
}

function rolesOf({ roles }: DeckOutline): string {
  return list(
    roles.map(({ name }) => isolated(name)),
    'disjunction',
  );
}

function cardsOf({ cardCount }: DeckOutline): string {
  return plural(cardCount, { one: '# card', other: '# cards' });
}

/** Where the key of a deck comes from. */
function Source({ title, author }: NonNullable<DeckOutline['source']>) {
  if (!author) {
    return (
      <Trans comment="Where the model of a deck comes from">
        After <cite>{title}</cite>.
      </Trans>
    );
  }
  return (
    <Trans comment="Where the model of a deck comes from">
      After <cite>{title}</cite> by <bdi>{author}</bdi>.
    </Trans>
  );
}
