import { plural, t } from '@lingui/core/macro';
import { type DeckText, deckLimits as limits } from '@two-hats/shared';
import { Button } from '../../../design/Button';
import { isolated } from '../../../languages/formats';
import { say } from '../../../spoken/say';
import { CardForm } from './CardForm';
import {
  addCard,
  cardAt,
  changeCard,
  moveCard,
  moveDimension,
  placeOf,
  putCardBack,
  putDimensionBack,
  removeCard,
  removeDimension,
  renameDimension,
} from './changes';
import styles from './DimensionForm.module.css';
import type { ErrorAt } from './errors';
import { Field } from './Field';
import { Tool } from './Tool';
import type { Draft } from './useDraft';

interface DimensionFormProps {
  draft: Draft;
  index: number;
  chosenId: string | null;
  errorAt: ErrorAt;
  onChoose: (cardId: string) => void;
  /** Brings the focus to an element once it is there. */
  onFocus: (elementId: string) => void;
}

/** A dimension with its cards. */
export function DimensionForm({ draft, index, chosenId, errorAt, onChoose, onFocus }: DimensionFormProps) {
  const { text: deck, change, remove } = draft;
  const dimension = deck.dimensions[index];
  if (!dimension) return null;
  const name = dimensionName(dimension.title, index);
  const number = index + 1;

  function add(at: number) {
    const next = addCard(deck, { dimension: index, card: at });
    change(next);
    const added = cardAt(next, { dimension: index, card: at });
    if (added) onFocus(`text-${added.id}`);
  }

  function move(place: number, by: -1 | 1, from: string) {
    const card = dimension?.cards[place];
    const next = moveCard(deck, { dimension: index, card: place }, by);
    if (!card || next === deck) return;
    change(next);
    onFocus(`${from}-${card.id}`);
    say(whereIs(next, card.id));
  }

  function removeAt(place: number) {
    const card = dimension?.cards[place];
    if (!card) return;
    const at = { dimension: index, card: place };
    remove(removeCard(deck, at), {
      what: card.text.trim()
        ? t`“${{ text: card.text.trim() }}”`
        : t({ message: 'a card', comment: 'What was taken away: “Removed: a card.”' }),
      putBack: (later) => putCardBack(later, at, card),
    });
    onFocus('undo');
  }

  function moveAll(by: -1 | 1) {
    change(moveDimension(deck, index, by));
    onFocus(`dimension-${by < 0 ? 'up' : 'down'}-${index + by}`);
    say(
      t({
        message: `Now dimension ${{ number: index + by + 1 }} of ${{ all: deck.dimensions.length }}`,
        comment: 'Read out after a dimension was moved',
      }),
    );
  }

  function removeAll() {
    if (!dimension) return;
    const what = plural(dimension.cards.length, { one: `“${name}” with # card`, other: `“${name}” with # cards` });
    remove(removeDimension(deck, index), { what, putBack: (later) => putDimensionBack(later, index, dimension) });
    onFocus('undo');
  }

  return (
    <section className={styles.dimension} aria-label={t`Dimension ${number}`}>
      <div className={styles.head}>
        <div className={styles.title}>
          <Field
            label={t`Dimension ${number}`}
            value={dimension.title}
            limit={limits.dimensionTitle}
            placeholder={t`What these cards have in common`}
            error={errorAt('dimensions', index, 'title')}
            onChange={(title) => change(renameDimension(deck, index, title))}
          />
        </div>
        <Tool does="up" id={`dimension-up-${index}`} label={t`Move up: ${name}`} disabled={index === 0} onClick={() => moveAll(-1)} />
        <Tool
          does="down"
          id={`dimension-down-${index}`}
          label={t`Move down: ${name}`}
          disabled={index === deck.dimensions.length - 1}
          onClick={() => moveAll(1)}
        />
        <Tool does="remove" label={t`Remove: ${name}`} disabled={deck.dimensions.length === 1} onClick={removeAll} />
      </div>
      <ol className={styles.cards}>
        {dimension.cards.map((card, place) => (
          <CardForm
            key={card.id}
            deck={deck}
            card={card}
            place={{ dimension: index, card: place }}
            chosen={card.id === chosenId}
            errorAt={errorAt}
            onChoose={() => onChoose(card.id)}
            onChange={(changed) => change(changeCard(deck, { dimension: index, card: place }, changed))}
            onMove={(by, from) => move(place, by, from)}
            onRemove={() => removeAt(place)}
            onAdd={() => add(place + 1)}
          />
        ))}
      </ol>
      <p className={styles.error}>{errorAt('dimensions', index, 'cards')}</p>
      <Button variant="quiet" className={styles.add} onClick={() => add(dimension.cards.length)}>
        {t`+ Add a card`}
      </Button>
    </section>
  );
}

function whereIs(deck: DeckText, cardId: string): string {
  const place = placeOf(deck, cardId);
  const dimension = place && deck.dimensions[place.dimension];
  if (!dimension) return '';
  return t({
    message: `Now card ${{ number: place.card + 1 }} of ${{ all: dimension.cards.length }} in ${{ dimension: dimensionName(dimension.title, place.dimension) }}`,
    comment: 'Read out after a card was moved',
  });
}

function dimensionName(title: string, index: number): string {
  if (title.trim()) return isolated(title.trim());
  return t({ message: `dimension ${{ number: index + 1 }}`, comment: 'A dimension without a title, in “Move up: dimension 3”' });
}
