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
            Take theirs
          </Button>
          <Button variant="secondary" onClick={() => onChoose('mine')}>
            Save mine instead
          </Button>
        </div>
      }
    >
      {held ? (
        <>
          Another facilitator has just saved: <Verdict of={held} />
          {held.person && (
            <>
              , <bdi>{held.person}</bdi>
            </>
          )}
          {held.lookAgainOn && `, look again on ${dayInWords(held.lookAgainOn)}`}
          {held.note && (
            <>
              , “<bdi>{held.note}</bdi>”
            </>
          )}
          .
        </>
      ) : (
        'Another facilitator has just taken this decision back.'
      )}{' '}
      What you wrote is below, and not saved.
    </Notice>
  );
}
