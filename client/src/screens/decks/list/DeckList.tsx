import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type DeckText, deckIn, deckProblems, deckTextOf, emptyDeck, withCardIds } from '@two-hats/shared';
import { decks } from '@two-hats/shared/decks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button, ButtonLink } from '../../../design/Button';
import { Notice } from '../../../design/Notice';
import { Page } from '../../../design/Page';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { addOwnDeck, forgetOwnDeck, keepOwnDeck, type OwnDeck, ownDecks } from '../../../device/ownDecks';
import { deckLanguage } from '../../../languages/deckLanguage';
import { writtenIn } from '../../../languages/FromDeck';
import { isolated, list } from '../../../languages/formats';
import styles from './DeckList.module.css';
import { ImportDeck } from './ImportDeck';

/** The decks on this device, those that come with the product to start from, and the way in for files. */
export function DeckList() {
  const [own, setOwn] = useState(ownDecks);
  const [removed, setRemoved] = useState<OwnDeck | null>(null);
  const [, go] = useLocation();

  function start(text: DeckText) {
    go(`/decks/${addOwnDeck(withCardIds(text))}`);
    // The list was perhaps scrolled to its end; the editor begins at its title.
    window.scrollTo(0, 0);
  }

  function remove(deck: OwnDeck) {
    forgetOwnDeck(deck.id);
    setRemoved(deck);
    setOwn(ownDecks());
  }

  function putBack(deck: OwnDeck) {
    keepOwnDeck(deck.id, deck.text, new Date(deck.changedAt));
    setRemoved(null);
    setOwn(ownDecks());
  }

  return (
    <Page>
      <div className={styles.head}>
        <ScreenTitle>{t`Decks`}</ScreenTitle>
        <p className={styles.lead}>
          {t`A deck has two roles and the work that could be either’s. Yours are kept on this device only: export one to keep it elsewhere, or to give it to somebody.`}
        </p>
        <div className={styles.actions}>
          <Button onClick={() => start({ ...emptyDeck, language: deckLanguage() })}>{t`Make a deck`}</Button>
          <ButtonLink variant="quiet" href="/">
            {t({ message: 'To the start', comment: 'Link to the home page' })}
          </ButtonLink>
        </div>
      </div>
      {removed && (
        <Notice
          actions={
            <Button variant="secondary" autoFocus onClick={() => putBack(removed)}>
              {t`Undo`}
            </Button>
          }
        >
          <Trans comment="The title of a deck">
            Deleted: <bdi>{nameOf(removed.text)}</bdi>.
          </Trans>
        </Notice>
      )}
      <section className={styles.section} aria-labelledby="own-decks">
        <h2 id="own-decks">{t`Your decks`}</h2>
        {own.length === 0 ? (
          <p className={styles.soft}>{t`None on this device yet. Make one, copy one of those below, or import a file.`}</p>
        ) : (
          <ul className={styles.list}>
            {own.map((deck) => (
              <li key={deck.id} className={styles.deck}>
                <div className={styles.about}>
                  <strong className={styles.name}>
                    <bdi {...(deck.text.title.trim() && writtenIn(deck.text.language))}>{nameOf(deck.text)}</bdi>
                  </strong>
                  <span className={styles.soft}>{stateOf(deck.text)}</span>
                </div>
                <ButtonLink variant="secondary" href={`/decks/${deck.id}`} aria-label={t`Edit ${{ title: isolated(nameOf(deck.text)) }}`}>
                  {t`Edit`}
                </ButtonLink>
                <Button
                  variant="quiet"
                  aria-label={t`Duplicate ${{ title: isolated(nameOf(deck.text)) }}`}
                  onClick={() => start(copyOf(deck.text))}
                >
                  {t`Duplicate`}
                </Button>
                <Button variant="quiet" aria-label={t`Delete ${{ title: isolated(nameOf(deck.text)) }}`} onClick={() => remove(deck)}>
                  {t`Delete`}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <ImportDeck onDeck={start} />
      <section className={styles.section} aria-labelledby="built-in-decks">
        <h2 id="built-in-decks">{t`Decks to start from`}</h2>
        <ul className={styles.list}>
          {decks
            .map((deck) => deckIn(deck, deckLanguage()))
            .map((deck) => (
              <li key={deck.id} className={styles.deck}>
                <div className={styles.about} {...writtenIn(deck.language)}>
                  <strong className={styles.name}>{deck.title}</strong>
                  <span className={styles.soft}>{deck.description}</span>
                </div>
                <Button
                  variant="secondary"
                  aria-label={t`Make a copy of ${{ title: isolated(deck.title) }}`}
                  onClick={() => start(copyOf(deckTextOf(deck)))}
                >
                  {t`Make a copy`}
                </Button>
              </li>
            ))}
        </ul>
      </section>
    </Page>
  );
}

function copyOf(text: DeckText): DeckText {
  return { ...text, title: t`Copy of ${{ title: text.title }}` };
}

function nameOf({ title }: DeckText): string {
  return title.trim() || t`A deck without a title`;
}

function stateOf(text: DeckText): string {
  const cards = text.dimensions.reduce((sum, dimension) => sum + dimension.cards.length, 0);
  const roles = text.roles.map(({ name }) => name.trim()).filter(Boolean);
  const left = deckProblems(text).length;
  const facts = [
    plural(cards, { one: '# card', other: '# cards' }),
    list(roles.map(isolated), 'disjunction'),
    left > 0 ? plural(left, { one: '# thing to mend', other: '# things to mend' }) : '',
  ];
  return facts.filter(Boolean).join(' · ');
}
