import { t } from '@lingui/core/macro';
import type { LiveClient } from '../../../api/client';
import { ButtonLink } from '../../../design/Button';
import type { RevealFrame } from '../../../results/fragments';
import { useHeading } from '../../../spoken/useHeading';
import { charterCounts } from '../charter/charterCounts';
import { OpenCards } from '../charter/OpenCards';
import type { ConsoleFrame } from '../documents';
import { Overview } from '../talk/Overview';
import styles from './Closed.module.css';
import { SummaryLink } from './SummaryLink';

interface ClosedProps {
  live: LiveClient;
  frame: ConsoleFrame;
  reveal: RevealFrame;
  publicUrl: string | null;
  /** The texts of all cards that the charter has, by card id. */
  texts: ReadonlyMap<string, string>;
  /** Cards on which something is written that is not saved. */
  unsaved: readonly string[];
}

/** What remains to be done after the workshop: hand out the summary, and see what is left open. */
export function Closed({ live, frame, reveal, publicUrl, texts, unsaved }: ClosedProps) {
  const { charter } = frame;
  const heading = useHeading<HTMLHeadingElement>('closed');
  const undecided = charter?.some(({ basis }) => basis === 'OPEN' || basis === 'PROPOSED');
  return (
    <>
      <section className={styles.thanks} aria-label={t`The workshop is closed`}>
        <div className={styles.stands}>
          <h2 ref={heading} className={styles.words}>
            {t`The workshop is closed. The summary is what stays, and where you can still change the charter.`}
          </h2>
          {charter && <Standing charter={charter} />}
          {charter && undecided && (
            <details className={styles.open}>
              <summary>{t`What nobody has decided`}</summary>
              <OpenCards charter={charter} texts={texts} inRound={[]} unsaved={unsaved} onShow={null} />
            </details>
          )}
          <p className={styles.again}>
            <ButtonLink variant="secondary" href={`/series/${frame.stage.workshopId}`}>
              {t`Run it again with this team`}
            </ButtonLink>
            <span>{t`Another workshop with the same cards, or a short one about what is due; and what has changed since.`}</span>
          </p>
        </div>
        <SummaryLink live={live} frame={frame} publicUrl={publicUrl} />
      </section>
      <Overview stage={frame.stage} reveal={reveal} order={null} onShow={null} />
    </>
  );
}

function Standing({ charter }: { charter: NonNullable<ConsoleFrame['charter']> }) {
  const { decided, parked, proposed, open } = charterCounts(charter);
  return (
    <dl className={styles.standing}>
      <div>
        <dt>{t({ message: 'decided', comment: 'Beside a number of cards' })}</dt>
        <dd>{decided}</dd>
      </div>
      {parked > 0 && (
        <div>
          <dt>{t({ message: 'parked for now', comment: 'Beside a number of cards' })}</dt>
          <dd>{parked}</dd>
        </div>
      )}
      <div>
        <dt>{t({ message: 'proposed by the room, not decided', comment: 'Beside a number of cards' })}</dt>
        <dd>{proposed}</dd>
      </div>
      <div>
        <dt>{t({ message: 'open', comment: 'Beside a card that nobody has decided, and on which the room did not agree' })}</dt>
        <dd>{open}</dd>
      </div>
    </dl>
  );
}
