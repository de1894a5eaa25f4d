import { plural, t } from '@lingui/core/macro';
import { Button } from '../../../design/Button';
import { ColumnName } from '../../../design/ColumnName';
import { FromDeck } from '../../../languages/FromDeck';
import { useSaid } from '../../../spoken/useSaid';
import type { ConsoleFrame } from '../documents';
import styles from './AcceptAgreed.module.css';
import type { Proposals } from './useProposals';

interface AcceptAgreedProps {
  charter: NonNullable<ConsoleFrame['charter']>;
  texts: ReadonlyMap<string, string>;
  /** Cards that wait for a talk: nobody accepts them in passing. */
  toTalkAbout: readonly string[];
  proposals: Proposals;
}

/** What the room agrees on and nobody has decided: one press makes decisions of all of it, and another one takes them back. */
export function AcceptAgreed({ charter, texts, toTalkAbout, proposals: { accept, accepted, undo, busy } }: AcceptAgreedProps) {
  const waiting = new Set(toTalkAbout);
  const agreed = charter.filter(({ basis }) => basis === 'PROPOSED');
  const now = agreed.filter(({ cardId }) => !waiting.has(cardId));
  const later = agreed.length - now.length;
  useSaid(accepted > 0 ? plural(accepted, { one: '# decision made.', other: '# decisions made.' }) : null, 'accepted');
  if (now.length === 0 && accepted === 0) return null;
  return (
    <section className={styles.agreed} aria-labelledby="agreed-title">
      <div className={styles.head}>
        <div>
          <h2 id="agreed-title" className={styles.title}>
            {now.length > 0
              ? plural(
                  { cards: now.length },
                  { one: 'The room agrees on # card that nobody has decided', other: 'The room agrees on # cards that nobody has decided' },
                )
              : t`What is agreed is decided`}
          </h2>
          <p className={styles.says}>
            {accepted > 0
              ? plural(accepted, { one: '# decision made.', other: '# decisions made.' })
              : t`Accepting makes decisions of the proposals. Persons, notes and dates can follow.`}{' '}
            {later > 0 &&
              plural(later, {
                one: '# card is agreed as well and still to be talked about.',
                other: '# cards are agreed as well and still to be talked about.',
              })}
          </p>
        </div>
        {accepted > 0 && (
          <Button variant="quiet" busy={busy} onClick={undo}>
            {t`Undo`}
          </Button>
        )}
        {now.length > 0 && (
          <Button variant="secondary" busy={busy} onClick={() => accept(now.map(({ cardId }) => cardId))}>
            {plural({ cards: now.length }, { one: 'Accept the one that is agreed', other: 'Accept the # that are agreed' })}
          </Button>
        )}
      </div>
      {now.length > 0 && (
        <details className={styles.which}>
          <summary>{t`Which they are`}</summary>
          <ul>
            {now.map(({ cardId, owner }) => (
              <li key={cardId} className={styles.card}>
                <FromDeck>{texts.get(cardId) ?? cardId}</FromDeck>
                {owner && <ColumnName column={owner} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
