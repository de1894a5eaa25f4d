// One deck, and beside it a phone with the card that is worked on. Every change is kept on this device at once.
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { deckLimits, deckProblems } from '@two-hats/shared';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { problemWithPart } from '../../../decks/problemWords';
import { Button } from '../../../design/Button';
import { Notice } from '../../../design/Notice';
import { Page } from '../../../design/Page';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { useMediaQuery } from '../../../design/useMediaQuery';
import type { OwnDeck } from '../../../device/ownDecks';
import { FromDeckProvider, writtenIn } from '../../../languages/FromDeck';
import { isRightToLeft } from '../../../languages/formats';
import { ownDeckChoice } from '../../ownDeckChoice';
import { AboutForm } from './AboutForm';
import { addDimension, cardAt, placeOf } from './changes';
import styles from './DeckEditor.module.css';
import { DimensionForm } from './DimensionForm';
import { ExportButtons } from './ExportButtons';
import { errorsAt } from './errors';
import { PhonePreview } from './PhonePreview';
import { useDraft } from './useDraft';

export function DeckEditor({ deck }: { deck: OwnDeck }) {
  const draft = useDraft(deck);
  const { text, kept, removal } = draft;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const focusOn = useFocusAfterwards();
  const wide = useMediaQuery('(min-width: 62rem)');
  const [, go] = useLocation();

  const title = text.title.trim() || t`A new deck`;
  const problems = useMemo(() => deckProblems(text), [text]);
  const errorAt = errorsAt(problems, asked);
  const cards = text.dimensions.flatMap((dimension) => dimension.cards);
  const place = placeOf(text, chosenId) ?? { dimension: 0, card: 0 };
  const card = cardAt(text, place);

  const preview = card && (
    <PhonePreview
      deck={text}
      card={card}
      dimension={text.dimensions[place.dimension]?.title.trim() ?? ''}
      number={cards.indexOf(card) + 1}
      of={cards.length}
    />
  );

  function open() {
    setAsked(true);
    if (problems.length > 0) focusOn('to-mend');
    else go('/', { state: { deckId: ownDeckChoice(deck.id) } });
  }

  return (
    <Page>
      <div className={styles.head}>
        <Link href="/decks" className={styles.back}>
          <span aria-hidden="true">{isRightToLeft() ? '→' : '←'}</span>
          {t`All decks`}
        </Link>
        <ScreenTitle className={styles.title} tab={title}>
          <bdi {...(text.title.trim() ? writtenIn(text.language) : {})}>{title}</bdi>
        </ScreenTitle>
        <p className={styles.state}>
          {plural(cards.length, {
            one: `# card of ${{ most: deckLimits.cards }} at most.`,
            other: `# cards of ${{ most: deckLimits.cards }} at most.`,
          })}{' '}
          {kept ? t`Saved on this device ✓` : t`This browser keeps nothing: export the deck before you leave this page.`}
        </p>
        <div className={styles.actions}>
          <Button onClick={open}>{t`Open a workshop with this deck`}</Button>
          <ExportButtons deck={text} />
        </div>
        {asked && problems.length > 0 && (
          <div id="to-mend" tabIndex={-1}>
            <Notice tone="warn">
              <strong>{t`Before it can be played:`}</strong>
              <ul className={styles.problems}>
                {problems.map((problem) => (
                  <li key={`${problem.code} ${problem.path.join('/')}`}>{problemWithPart(problem)}</li>
                ))}
              </ul>
            </Notice>
          </div>
        )}
      </div>
      <FromDeckProvider language={text.language}>
        <div className={styles.columns}>
          <div className={styles.form}>
            <AboutForm draft={draft} errorAt={errorAt} />
            {text.dimensions.map((_, index) => (
              <DimensionForm
                // biome-ignore lint/suspicious/noArrayIndexKey: a dimension has no id; its fields are told by their values alone.
                key={index}
                draft={draft}
                index={index}
                chosenId={chosenId}
                errorAt={errorAt}
                onChoose={setChosenId}
                onFocus={focusOn}
              />
            ))}
            {errorAt('dimensions') && <Notice tone="warn">{errorAt('dimensions')}</Notice>}
            <Button
              variant="secondary"
              className={styles.add}
              disabled={text.dimensions.length >= deckLimits.dimensions}
              onClick={() => draft.change(addDimension(text))}
            >
              {t`+ Add a dimension`}
            </Button>
          </div>
          {preview && wide && <div className={styles.beside}>{preview}</div>}
          {preview && !wide && (
            <details className={styles.drawer}>
              <summary className={styles.drawerHandle}>{t`How a phone shows this card`}</summary>
              {preview}
            </details>
          )}
        </div>
      </FromDeckProvider>
      {removal && (
        <div className={styles.removal}>
          <Notice
            actions={
              <Button id="undo" variant="secondary" onClick={draft.undo}>
                {t`Undo`}
              </Button>
            }
          >
            <Trans>
              Removed: <bdi>{removal.what}</bdi>.
            </Trans>
          </Notice>
        </div>
      )}
    </Page>
  );
}

/** Brings the focus to an element by its id, once the change that makes it is drawn. */
function useFocusAfterwards(): (elementId: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (elementId) => {
    wanted.current = elementId;
  };
}
