import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { byContention } from '@two-hats/shared';
import { Button } from '../../../design/Button';
import { Notice } from '../../../design/Notice';
import { date } from '../../../languages/formats';
import { CardRow } from '../../../results/CardRow';
import type { ConsoleFrame } from '../documents';
import type { Task } from '../useTask';
import styles from './Peek.module.css';

interface PeekProps {
  frame: ConsoleFrame;
  /** Takes a fresh look, which may be refused. */
  peeking: Task;
  onPeek: () => void;
}

/** How the open round stood at one moment: what to prepare for. On the facilitator's screen only, and never of this very second. */
export function Peek({ frame: { peek, stage }, peeking, onPeek }: PeekProps) {
  const texts = new Map(stage.cards.map(({ id, text }) => [id, text]));
  return (
    <section className={styles.peek} aria-labelledby="peek-title">
      <div className={styles.head}>
        <h2 id="peek-title">{t({ message: 'How it stands', comment: 'Heading: how an open round was sorted so far' })}</h2>
        <Button variant="secondary" busy={peeking.busy} onClick={onPeek}>
          {peek ? t`Take a fresh look` : t`Take a look`}
        </Button>
      </div>
      {peek && (
        <p>
          <strong>
            <AsOf takenAt={peek.takenAt} ballots={peek.ballotCount} />
          </strong>
        </p>
      )}
      {peeking.refusal && <Notice tone="warn">{peeking.refusal.message}</Notice>}
      <p className={styles.soft}>
        {t`Only this screen shows it: turn it away from the projector. It stands still until you look again, and a few ballots drawn by lot are left out, so that nobody can tell who sorted what.`}
      </p>
      {peek && (
        <ol>
          {byContention(peek.results).map((result) => (
            <li key={result.cardId} className={styles.card}>
              <CardRow text={texts.get(result.cardId) ?? result.cardId} result={result} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function AsOf({ takenAt, ballots }: { takenAt: string; ballots: number }) {
  const time = <time dateTime={takenAt}>{date(new Date(takenAt), { hour: '2-digit', minute: '2-digit' })}</time>;
  return <Plural value={ballots} one={<Trans>As of {time}, # ballot.</Trans>} other={<Trans>As of {time}, # ballots.</Trans>} />;
}
