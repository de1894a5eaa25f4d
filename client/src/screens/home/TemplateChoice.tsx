import { plural, t } from '@lingui/core/macro';
import styles from './DeckChoice.module.css';
import { minutesOf, type TemplateId, templateIds, templateWords } from './templates';

interface TemplateChoiceProps {
  chosen: TemplateId;
  onChoose: (template: TemplateId) => void;
}

/** How long the workshop is, and what comes after what. */
export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  return (
    <fieldset>
      <legend className={styles.legend}>{t`Agenda`}</legend>
      <div className={styles.decks}>
        {templateIds.map((template) => {
          const minutes = minutesOf(template);
          const { name, says } = templateWords(template);
          return (
            <label key={template} className={styles.deck}>
              <input type="radio" name="template" checked={template === chosen} onChange={() => onChoose(template)} />
              <span>
                <strong>{name}</strong>
                {minutes !== null && <small>{plural(minutes, { one: '# minute', other: '# minutes' })}</small>}
                <small>{says}</small>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
