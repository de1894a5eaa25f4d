import { deckLimits as limits } from '@two-hats/shared';
import { HatMark } from '../../../design/HatMark';
import { changeRole, dropKey, putKeyBack } from './changes';
import styles from './DeckEditor.module.css';
import type { ErrorAt } from './errors';
import { Field } from './Field';
import type { Draft } from './useDraft';

const slots = [
  { hat: 'FIRST', name: 'First role' },
  { hat: 'SECOND', name: 'Second role' },
] as const;

/** What the deck is called, the two roles, and whether there is a key to compare with. */
export function AboutForm({ draft, errorAt }: { draft: Draft; errorAt: ErrorAt }) {
  const { text: deck, change } = draft;
  return (
    <section className={styles.about} aria-label="About the deck">
      <Field
        label="Title"
        value={deck.title}
        limit={limits.title}
        error={errorAt('title')}
        placeholder="Who does what in support?"
        onChange={(title) => change({ ...deck, title })}
      />
      <Field
        label="Description"
        hint="A sentence for whoever chooses a deck. May stay empty."
        value={deck.description}
        limit={limits.description}
        rows={1}
        error={errorAt('description')}
        onChange={(description) => change({ ...deck, description })}
      />
      <div className={styles.roles}>
        {slots.map(({ hat, name }, index) => {
          const role = deck.roles[index];
          return (
            <fieldset key={hat} className={styles.role}>
              <legend className={styles.roleName}>
                <HatMark hat={hat} /> {name}
              </legend>
              <Field
                label="Name"
                value={role?.name ?? ''}
                limit={limits.name}
                error={errorAt('roles', index, 'name')}
                onChange={(value) => change(changeRole(deck, index, { name: value }))}
              />
              <Field
                label="Short name, for tables"
                value={role?.shortName ?? ''}
                limit={limits.shortName}
                error={errorAt('roles', index, 'shortName')}
                onChange={(shortName) => change(changeRole(deck, index, { shortName }))}
              />
              <Field
                label="As in a sentence"
                value={role?.definite ?? ''}
                limit={limits.definite}
                placeholder={role?.name.trim() ? `the ${role.name.trim()}` : ''}
                error={errorAt('roles', index, 'definite')}
                onChange={(definite) => change(changeRole(deck, index, { definite }))}
              />
            </fieldset>
          );
        })}
      </div>
      <KeySource draft={draft} errorAt={errorAt} />
    </section>
  );
}

function KeySource({ draft, errorAt }: { draft: Draft; errorAt: ErrorAt }) {
  const { text: deck, change, remove } = draft;
  const { source } = deck;
  function toggle() {
    if (!source) change({ ...deck, source: { title: '', author: '' } });
    else remove(dropKey(deck), { what: 'the key', putBack: (later) => putKeyBack(later, deck) });
  }
  return (
    <fieldset className={styles.key}>
      <label className={styles.keyChoice}>
        <input type="checkbox" checked={source !== null} onChange={toggle} />
        <span>
          There is a key
          <small>Somebody’s answer for the cards, to compare the room with. Nobody sees it before the reveal.</small>
        </span>
      </label>
      {source && (
        <div className={styles.roles}>
          <Field
            label="Where it comes from"
            placeholder="Our service handbook"
            value={source.title}
            limit={limits.sourceTitle}
            error={errorAt('source', 'title')}
            onChange={(title) => change({ ...deck, source: { ...source, title } })}
          />
          <Field
            label="Whose it is (may stay empty)"
            value={source.author}
            limit={limits.author}
            error={errorAt('source', 'author')}
            onChange={(author) => change({ ...deck, source: { ...source, author } })}
          />
        </div>
      )}
    </fieldset>
  );
}
