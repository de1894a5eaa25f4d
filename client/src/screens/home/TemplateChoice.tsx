import styles from './DeckChoice.module.css';
import { minutesOf, type TemplateId, templates } from './templates';

interface TemplateChoiceProps {
  chosen: TemplateId;
  onChoose: (template: TemplateId) => void;
}

/** How long the workshop is, and what comes after what. */
export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  return (
    <fieldset>
      <legend className={styles.legend}>Agenda</legend>
      <div className={styles.decks}>
        {(Object.keys(templates) as TemplateId[]).map((template) => {
          const minutes = minutesOf(template);
          return (
            <label key={template} className={styles.deck}>
              <input type="radio" name="template" checked={template === chosen} onChange={() => onChoose(template)} />
              <span>
                <strong>{templates[template].name}</strong>
                {minutes !== null && <small>{minutes} minutes</small>}
                <small>{templates[template].says}</small>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
