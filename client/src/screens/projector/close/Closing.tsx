import { plural, t } from '@lingui/core/macro';
import { HatMark } from '../../../design/HatMark';
import { isolated } from '../../../languages/formats';
import type { RevealFrame } from '../../../results/fragments';
import { headlineWords } from '../../../results/headlineWords';
import { useHeading } from '../../../spoken/useHeading';
import styles from './Closing.module.css';

interface ClosingProps {
  reveal: RevealFrame;
  /** Whether the room gets the summary's link. */
  isShared: boolean;
}

/** The goodbye: thanks, what came out in words, and where it stays. */
export function Closing({ reveal, isShared }: ClosingProps) {
  const { source } = reveal;
  const heading = useHeading<HTMLHeadingElement>('closing', { also: t`Thank you, everybody. The workshop is closed.` });
  const owned = reveal.decisions.filter(({ kind }) => kind !== 'PARKED').length;
  return (
    <div className={styles.closing}>
      <div className={styles.hats} aria-hidden="true">
        <HatMark hat="FIRST" size="2em" />
        <HatMark hat="SECOND" size="2em" />
      </div>
      <p className={styles.thanks}>{t`Thank you, everybody`}</p>
      <h2 ref={heading} className={styles.words}>
        {headlineWords(reveal.headline, source !== null)}
      </h2>
      <p>
        {owned === 0
          ? t`Nothing is decided yet.`
          : plural(owned, { one: 'The team decided who owns # card.', other: 'The team decided who owns # cards.' })}
      </p>
      <p className={styles.source}>
        {source && `${sourceInWords(source)} `}
        {isShared ? t`The summary is yours: scan its code.` : t`The facilitator has the link to the summary.`}
      </p>
    </div>
  );
}

function sourceInWords({ title, author }: NonNullable<RevealFrame['source']>): string {
  return author
    ? t({
        message: `After “${{ title: isolated(title) }}” by ${{ author: isolated(author) }}.`,
        comment: 'The article that the model is taken from',
      })
    : t({ message: `After “${{ title: isolated(title) }}”.`, comment: 'The article that the model is taken from' });
}
