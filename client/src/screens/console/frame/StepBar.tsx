import { t } from '@lingui/core/macro';
import { useId } from 'react';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { NoticeToRead } from '../../../design/NoticeToRead';
import { isRightToLeft } from '../../../languages/formats';
import { type BackStep, backStep } from './backStep';
import styles from './StepBar.module.css';
import type { Commands } from './useCommands';

/** Where the console goes on and back, always in the same place: the one obvious thing to do, and what it does to the room. */
export function StepBar({ commands }: { commands: Commands }) {
  const { next, busy, trouble, shown } = commands;
  const says = useId();
  const back = backStep(shown);
  return (
    <aside className={styles.bar} aria-label={t`What to do`}>
      {trouble && <Trouble trouble={trouble} onUnderstood={commands.forgetTrouble} />}
      <div className={styles.steps}>
        {back && <Back step={back} busy={busy} commands={commands} />}
        <section className={styles.next} aria-label={t`Next step`}>
          <p id={says} className={styles.says}>
            {next.blocked ?? next.says}
          </p>
          <Button
            size="l"
            busy={busy}
            aria-disabled={next.blocked ? true : undefined}
            aria-describedby={says}
            className={next.blocked ? `${styles.button} ${styles.blocked}` : styles.button}
            onClick={() => commands.takeNext()}
          >
            {next.label}
          </Button>
        </section>
      </div>
    </aside>
  );
}

function Trouble({ trouble, onUnderstood }: { trouble: RefusalNotice; onUnderstood: () => void }) {
  return (
    <div className={styles.trouble}>
      <NoticeToRead tone="warn" onUnderstood={onUnderstood}>
        {trouble.message}
      </NoticeToRead>
    </div>
  );
}

function Back({ step, busy, commands }: { step: BackStep; busy: boolean; commands: Commands }) {
  return (
    <Button
      variant="quiet"
      busy={busy}
      className={styles.back}
      onClick={() => (step.does === 'REOPEN_WORKSHOP' ? commands.reopenWorkshop() : commands.show(step.cardId))}
    >
      <span aria-hidden="true">{isRightToLeft() ? '→' : '←'}</span>
      {step.label}
    </Button>
  );
}
