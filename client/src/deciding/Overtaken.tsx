import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Decision } from '@two-hats/shared';
import { Button } from '../design/Button';
import { Notice } from '../design/Notice';
import { dayInWords } from '../results/figures';
import { Verdict } from '../results/Verdict';
import type { DecisionShown } from './cardDecision';
import styles from './DecisionPanel.module.css';

interface OvertakenProps {
  shown: DecisionShown;
  onChoose: (whose: 'mine' | 'theirs') => void;
}

/** Two facilitators wrote about one card: what the other one saved, and the choice. Until then nothing is lost on either side. */
export function Overtaken({ shown: { held, mayChoose }, onChoose }: OvertakenProps) {
  if (!mayChoose) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <div className={styles.choice}>
          <Button variant="secondary" onClick={() => onChoose('theirs')}>
            {t({ message: 'Take theirs', comment: 'Button: keeps what the other facilitator decided' })}
          </Button>
          <Button variant="secondary" onClick={() => onChoose('mine')}>
            {t({ message: 'Save mine instead', comment: 'Button: saves what is written here over what the other facilitator decided' })}
          </Button>
        </div>
      }
    >
      {held ? (
        <Trans>
          Another facilitator has just saved: <Held decision={held} />
        </Trans>
      ) : (
        t`Another facilitator has just taken this decision back.`
      )}{' '}
      {t`What you wrote is below, and not saved.`}
    </Notice>
  );
}

/** Facts beside each other, and no sentence: it has to read the same in every language. */
function Held({ decision }: { decision: Decision }) {
  const { person, note, lookAgainOn } = decision;
  const day = lookAgainOn && dayInWords(lookAgainOn);
  return (
    <>
      <Verdict of={decision} />
      {person && (
        <>
          {' · '}
          <bdi>{person}</bdi>
        </>
      )}
      {day && ` · ${t({ message: `look again on ${day}`, comment: 'One of several facts about a decision; a day, in lower case' })}`}
      {note && (
        <>
          {' · '}
          <Trans comment="A note, in the quotation marks of your language">
            “<bdi>{note}</bdi>”
          </Trans>
        </>
      )}
      .
    </>
  );
}
