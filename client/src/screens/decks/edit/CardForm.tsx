import { t } from '@lingui/core/macro';
import { type CardText, Column, type DeckText, deckLimits as limits } from '@two-hats/shared';
import type { FocusEvent, KeyboardEvent } from 'react';
import { wordsOf } from '../../../design/columnWords';
import { isolated } from '../../../languages/formats';
import { roleLabel } from './AboutForm';
import styles from './CardForm.module.css';
import type { CardPlace } from './changes';
import type { ErrorAt } from './errors';
import { Field } from './Field';
import { Tool } from './Tool';

interface CardFormProps {
  deck: DeckText;
  card: CardText;
  place: CardPlace;
  /** Whether it is the one that is worked on: only that one shows more than its text. */
  chosen: boolean;
  errorAt: ErrorAt;
  onChoose: () => void;
  onChange: (changed: Partial<CardText>) => void;
  /** Up or down by one; `from` is the element that keeps the focus. */
  onMove: (by: -1 | 1, from: string) => void;
  onRemove: () => void;
  /** Another card below this one. */
  onAdd: () => void;
}

/** One card. Enter in its text adds the next one, Alt with an arrow moves it. */
export function CardForm({ deck, card, place, chosen, errorAt, onChoose, onChange, onMove, onRemove, onAdd }: CardFormProps) {
  const at = ['dimensions', place.dimension, 'cards', place.card] as const;
  const number = place.card + 1;
  const name =
    (card.text.trim() && isolated(card.text.trim())) ||
    t({ message: `card ${number}`, comment: 'A card without a text, in “Move up: card 3”' });
  const inFields = ['hint', 'rationale', 'section', 'id'].some((field) => errorAt(...at, field));
  function handleKey(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1, 'text');
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onAdd();
    }
  }
  // A press on a button must not move it: the card that was open closes when another one is chosen.
  function handleFocus({ target }: FocusEvent) {
    if (!(target instanceof HTMLButtonElement)) onChoose();
  }
  return (
    <li className={chosen ? `${styles.card} ${styles.chosen}` : styles.card} onFocus={handleFocus}>
      <div className={styles.line}>
        <div className={styles.text}>
          <Field
            label={t`Card ${number}: text`}
            quiet
            id={`text-${card.id}`}
            rows={1}
            value={card.text}
            limit={limits.text}
            placeholder={t({ message: 'Answers the phone after hours', comment: 'Example of a card' })}
            error={errorAt(...at, 'text')}
            onChange={(text) => onChange({ text })}
            onKeyDown={handleKey}
          />
        </div>
        <Tool does="up" id={`up-${card.id}`} label={t`Move up: ${name}`} onClick={() => onMove(-1, 'up')} />
        <Tool does="down" id={`down-${card.id}`} label={t`Move down: ${name}`} onClick={() => onMove(1, 'down')} />
        <Tool does="remove" label={t`Remove: ${name}`} onClick={onRemove} />
      </div>
      {(chosen || inFields) && (
        <div className={styles.more}>
          <Field
            label={t`Hint (may stay empty)`}
            rows={1}
            value={card.hint}
            limit={limits.hint}
            error={errorAt(...at, 'hint')}
            onChange={(hint) => onChange({ hint })}
          />
          {deck.source && (
            <div className={styles.key}>
              <KeyChoice deck={deck} value={card.key} onChange={(key) => onChange({ key })} />
              {card.key && (
                <>
                  <Field
                    label={t({ message: 'Why (may stay empty)', comment: 'Label of a field: why the key gives a card to a column' })}
                    rows={1}
                    value={card.rationale}
                    limit={limits.rationale}
                    error={errorAt(...at, 'rationale')}
                    onChange={(rationale) => onChange({ rationale })}
                  />
                  <Field
                    label={t({ message: 'Where in the source (may stay empty)', comment: 'Label of a field: a chapter or a page' })}
                    value={card.section}
                    limit={limits.section}
                    error={errorAt(...at, 'section')}
                    onChange={(section) => onChange({ section })}
                  />
                </>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  );
}

interface KeyChoiceProps {
  deck: DeckText;
  value: Column | null;
  onChange: (key: Column | null) => void;
}

function KeyChoice({ deck, value, onChange }: KeyChoiceProps) {
  const words = wordsOf(
    deck.roles.map(({ name }, index) => ({
      column: index === 0 ? Column.FIRST : Column.SECOND,
      name: name.trim() || roleLabel(index),
    })),
  );
  return (
    <label className={styles.choice}>
      <span>{t({ message: 'Key', context: 'part of a deck' })}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(Object.values(Column).find((column) => column === event.target.value) ?? null)}
      >
        <option value="">{t({ message: 'None', context: 'key of a card' })}</option>
        {Object.values(Column).map((column) => (
          <option key={column} value={column}>
            {words[column]}
          </option>
        ))}
      </select>
    </label>
  );
}
