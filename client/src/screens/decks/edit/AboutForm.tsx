import { t } from '@lingui/core/macro';
import { Language, languageTags, deckLimits as limits } from '@two-hats/shared';
import { useId } from 'react';
import { HatMark } from '../../../design/HatMark';
import { ownNames } from '../../../languages/language';
import { changeRole, dropKey, putKeyBack } from './changes';
import styles from './DeckEditor.module.css';
import type { ErrorAt } from './errors';
import { Field } from './Field';
import type { Draft } from './useDraft';

const hats = ['FIRST', 'SECOND'] as const;

/** What the deck is called, the two roles, and whether there is a key to compare with. */
export function AboutForm({ draft, errorAt }: { draft: Draft; errorAt: ErrorAt }) {
  const { text: deck, change } = draft;
  return (
    <section className={styles.about} aria-label={t`About the deck`}>
      <Field
        label={t`Title`}
        value={deck.title}
        limit={limits.title}
        error={errorAt('title')}
        placeholder={t({ message: 'Who does what in support?', comment: 'Example of a title for a deck' })}
        onChange={(title) => change({ ...deck, title })}
      />
      <Field
        label={t`Description`}
        hint={t`A sentence for whoever chooses a deck. May stay empty.`}
        value={deck.description}
        limit={limits.description}
        rows={1}
        error={errorAt('description')}
        onChange={(description) => change({ ...deck, description })}
      />
      <LanguageChoice value={deck.language} onChange={(language) => change({ ...deck, language })} />
      <div className={styles.roles}>
        {hats.map((hat, index) => {
          const role = deck.roles[index];
          return (
            <fieldset key={hat} className={styles.role}>
              <legend className={styles.roleName}>
                <HatMark hat={hat} /> {roleLabel(index)}
              </legend>
              <Field
                label={t({ message: 'Name', comment: 'Of a role' })}
                value={role?.name ?? ''}
                limit={limits.name}
                error={errorAt('roles', index, 'name')}
                onChange={(value) => change(changeRole(deck, index, { name: value }))}
              />
              <Field
                label={t`Short name, for tables`}
                value={role?.shortName ?? ''}
                limit={limits.shortName}
                error={errorAt('roles', index, 'shortName')}
                onChange={(shortName) => change(changeRole(deck, index, { shortName }))}
              />
              <Field
                label={t({
                  message: 'As in a sentence',
                  comment: 'Label of a field: the name of a role as it stands in a sentence, e.g. “the host”',
                })}
                value={role?.definite ?? ''}
                limit={limits.definite}
                placeholder={
                  role?.name.trim()
                    ? t({
                        message: `the ${{ role: role.name.trim() }}`,
                        comment: 'The name of a role with an article, where your language has one for all nouns; else the name alone',
                      })
                    : ''
                }
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

interface LanguageChoiceProps {
  value: Language | null;
  onChange: (language: Language | null) => void;
}

function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const hintId = useId();
  return (
    <div className={styles.language}>
      <label>
        <span>{t`Language of the deck`}</span>
        <select
          value={value ?? ''}
          aria-describedby={hintId}
          onChange={(event) => onChange(Object.values(Language).find((language) => language === event.target.value) ?? null)}
        >
          {Object.values(Language).map((language) => (
            <option key={language} value={language} lang={languageTags[language]}>
              {ownNames[languageTags[language]]}
            </option>
          ))}
          <option value="">{t({ message: 'Another one', comment: 'In a list of languages: one that is not in the list' })}</option>
        </select>
      </label>
      <p id={hintId} className={styles.hint}>
        {t`Screen readers pronounce the cards in it, whatever language the phone is in.`}
      </p>
    </div>
  );
}

/** What a role is called before it has a name. */
export function roleLabel(index: number): string {
  return index === 0 ? t`First role` : t`Second role`;
}

function KeySource({ draft, errorAt }: { draft: Draft; errorAt: ErrorAt }) {
  const { text: deck, change, remove } = draft;
  const { source } = deck;
  function toggle() {
    if (!source) change({ ...deck, source: { title: '', author: '' } });
    else
      remove(dropKey(deck), {
        what: t({ message: 'the key', comment: 'What was taken away: “Removed: the key.”' }),
        putBack: (later) => putKeyBack(later, deck),
      });
  }
  return (
    <fieldset className={styles.key}>
      <label className={styles.keyChoice}>
        <input type="checkbox" checked={source !== null} onChange={toggle} />
        <span>
          {t`There is a key`}
          <small>{t`Somebody’s answer for the cards, to compare the room with. Nobody sees it before the reveal.`}</small>
        </span>
      </label>
      {source && (
        <div className={styles.roles}>
          <Field
            label={t({ message: 'Where it comes from', comment: 'Label of a field: the source of a key' })}
            placeholder={t({ message: 'Our service handbook', comment: 'Example of the source of a key' })}
            value={source.title}
            limit={limits.sourceTitle}
            error={errorAt('source', 'title')}
            onChange={(title) => change({ ...deck, source: { ...source, title } })}
          />
          <Field
            label={t({ message: 'Whose it is (may stay empty)', comment: 'Label of a field: the author of the source' })}
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
