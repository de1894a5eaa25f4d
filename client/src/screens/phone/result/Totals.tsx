import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { totalsOf } from './comparison';
import styles from './Revealed.module.css';
import type { RevealedLine } from './RevealedCard';

/** On how many cards this participant is of one mind with the room and with the model. */
export function Totals({ lines, hasModel }: { lines: readonly RevealedLine[]; hasModel: boolean }) {
  if (lines.every(({ mine }) => mine === null)) return <p>{t`You sorted no card in this round. This is how the others see it.`}</p>;
  const { withRoom, ofRoom, withArticle, ofArticle } = totalsOf(lines.map(({ comparison }) => comparison));
  return (
    <dl className={hasModel ? styles.totals : undefined}>
      <Total label={t`You and the room agree on`} count={withRoom} of={ofRoom} />
      {hasModel && <Total label={t`You and the model agree on`} count={withArticle} of={ofArticle} />}
    </dl>
  );
}

function Total({ label, count, of }: { label: string; count: number; of: number }) {
  return (
    <div className={styles.total}>
      <dt>{label}</dt>
      <dd>
        {of > 0 ? (
          <Trans>
            <strong>{count}</strong> of {of}
          </Trans>
        ) : (
          t`nothing to compare`
        )}
      </dd>
    </div>
  );
}
