import { plural, t } from '@lingui/core/macro';
import { Button } from '../../../design/Button';
import { HatMark } from '../../../design/HatMark';
import { useHeading } from '../../../spoken/useHeading';
import styles from '../wait/WaitScreen.module.css';
import own from './AllSorted.module.css';

/** Where the card was: nothing is left to sort, one obvious thing to say. */
export function AllSorted({ of, onDone }: { of: number; onDone: () => void }) {
  const heading = useHeading<HTMLHeadingElement>('all sorted');
  return (
    <div className={`${styles.wait} ${own.sorted}`}>
      <div className={styles.hats} aria-hidden="true">
        <HatMark hat="FIRST" size="4rem" />
        <HatMark hat="SECOND" size="4rem" />
      </div>
      <h2 ref={heading} className={styles.heading}>
        {plural(of, { one: 'The card is sorted', other: 'All # cards are sorted' })}
      </h2>
      <p className={styles.lead}>{t`Tell the room that you are done. You can still change any card until the reveal.`}</p>
      <Button size="l" wide onClick={onDone}>
        {t`I’m done`}
      </Button>
    </div>
  );
}
