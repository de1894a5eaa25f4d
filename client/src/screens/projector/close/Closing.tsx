import { HatMark } from '../../../design/HatMark';
import { byAuthor } from '../../../results/byAuthor';
import { counted } from '../../../results/figures';
import type { RevealFrame } from '../../../results/fragments';
import { headlineWords } from '../../../results/headlineWords';
import styles from './Closing.module.css';

interface ClosingProps {
  reveal: RevealFrame;
  /** Whether the room gets the summary's link. */
  isShared: boolean;
}

/** The goodbye: thanks, what came out in words, and where it stays. */
export function Closing({ reveal, isShared }: ClosingProps) {
  const { source } = reveal;
  const owned = reveal.decisions.filter(({ kind }) => kind !== 'PARKED').length;
  return (
    <div className={styles.closing}>
      <div className={styles.hats} aria-hidden="true">
        <HatMark hat="FIRST" size="2em" />
        <HatMark hat="SECOND" size="2em" />
      </div>
      <p className={styles.thanks}>Thank you, everybody</p>
      <h2 className={styles.words}>{headlineWords(reveal.headline, source !== null)}</h2>
      <p>{owned === 0 ? 'Nothing is decided yet.' : `The team decided who owns ${counted(owned, 'card')}.`}</p>
      <p className={styles.source}>
        {source && `After “${source.title}”${byAuthor(source)}. `}
        {isShared ? 'The summary is yours: scan its code.' : 'The facilitator has the link to the summary.'}
      </p>
    </div>
  );
}
