import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import type { LiveClient } from '../../api/client';
import { Button } from '../../design/Button';
import { Notice } from '../../design/Notice';
import { FromDeck } from '../../languages/FromDeck';
import { dayInWords } from '../../results/figures';
import { Verdict } from '../../results/Verdict';
import { dueDecisions, today } from './dueDecisions';
import styles from './LookAgain.module.css';
import type { SeriesWorkshop } from './seriesQuery';
import { useOpenNext } from './useOpenNext';

interface LookAgainProps {
  live: LiveClient;
  workshops: readonly SeriesWorkshop[];
  /** Whether the workshop that this page was opened from is closed: only then another one follows it. */
  isClosed: boolean;
}

/** The decisions whose day has come, and a short workshop about their cards alone. */
export function LookAgain({ live, workshops, isClosed }: LookAgainProps) {
  const [by, setBy] = useState(today);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { open, busy, refusal } = useOpenNext(live);
  const due = dueDecisions(workshops, by);
  const chosen = due.filter(({ cardId }) => !left.has(cardId)).map(({ cardId }) => cardId);

  function toggle(cardId: string) {
    setLeft((before) => {
      const now = new Set(before);
      if (!now.delete(cardId)) now.add(cardId);
      return now;
    });
  }

  return (
    <section className={styles.again} aria-labelledby="look-again">
      <h2 id="look-again">{t({ message: 'Look again', comment: 'Heading: decisions whose day to look at them again has come' })}</h2>
      <label className={styles.by}>
        {t({ message: 'Decisions due by', comment: 'Field: a day' })}
        <input type="date" value={by} required onChange={({ target }) => setBy(target.value || today())} className={styles.day} />
      </label>
      {due.length === 0 ? (
        <p>{t`Nothing is due by then.`}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {due.map(({ cardId, text, owner, elsewhere, person, lookAgainOn }) => (
              <li key={cardId}>
                <label className={styles.line}>
                  <input type="checkbox" checked={!left.has(cardId)} onChange={() => toggle(cardId)} />
                  <FromDeck className={styles.text}>{text}</FromDeck>
                  <span className={styles.owner}>
                    <Verdict of={{ owner, elsewhere }} />
                    {person && (
                      <>
                        {' · '}
                        <bdi>{person}</bdi>
                      </>
                    )}
                  </span>
                  <span className={styles.owner}>{lookAgainOn && dayInWords(lookAgainOn)}</span>
                </label>
              </li>
            ))}
          </ul>
          {refusal && <Notice tone="bad">{refusal.message}</Notice>}
          {isClosed && (
            <p className={styles.action}>
              <Button busy={busy} disabled={chosen.length === 0} onClick={() => open(chosen)}>
                {chosen.length === due.length
                  ? plural(
                      { cards: chosen.length },
                      { one: 'Open a short workshop with this card', other: 'Open a short workshop with these # cards' },
                    )
                  : plural(
                      { cards: chosen.length },
                      { one: 'Open a short workshop with # card', other: 'Open a short workshop with # cards' },
                    )}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
