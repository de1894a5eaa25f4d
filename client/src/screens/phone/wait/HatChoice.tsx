import { t } from '@lingui/core/macro';
import { Hat } from '@two-hats/shared';
import { ColumnWord } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import { Tile } from '../../../design/Tile';
import styles from './HatChoice.module.css';

interface HatChoiceProps {
  hat: Hat | null;
  onChoose: (hat: Hat) => void;
}

export function HatChoice({ hat, onChoose }: HatChoiceProps) {
  return (
    <fieldset className={styles.hats}>
      <legend className={styles.legend}>{t`Which hat do you wear today?`}</legend>
      <div className={styles.choices}>
        {Object.values(Hat).map((choice) => (
          <Tile key={choice} name="hat" value={choice} checked={hat === choice} onChange={() => onChoose(choice)}>
            <HatMark hat={choice} size="1.75rem" />
            <span>
              <ColumnWord column={choice} />
              {choice === 'NEITHER' && <small>{t`Developer, designer, stakeholder …`}</small>}
              {choice === 'BOTH' && <small>{t`One person, two hats`}</small>}
            </span>
          </Tile>
        ))}
      </div>
    </fieldset>
  );
}
