import type { LiveClient } from '../../../api/client';
import { ButtonLink } from '../../../design/Button';
import type { RevealFrame } from '../../../results/fragments';
import { charterCounts } from '../charter/charterCounts';
import type { ConsoleFrame } from '../documents';
import { LinkToHandOut } from '../menu/LinkToHandOut';
import { Overview } from '../talk/Overview';
import styles from './Closed.module.css';

interface ClosedProps {
  live: LiveClient;
  frame: ConsoleFrame;
  reveal: RevealFrame;
  publicUrl: string | null;
}

/** What remains to be done after the workshop: hand out the summary. */
export function Closed({ live, frame, reveal, publicUrl }: ClosedProps) {
  return (
    <>
      <section className={styles.thanks} aria-label="The workshop is closed">
        <p className={styles.words}>The workshop is closed. The summary is what stays: send its link to the team.</p>
        {frame.charter && <Standing charter={frame.charter} />}
        <p className={styles.again}>
          <ButtonLink variant="secondary" href={`/series/${frame.stage.workshopId}`}>
            Run it again with this team
          </ButtonLink>
          <span>Another workshop with the same cards, or a short one about what is due; and what has changed since.</span>
        </p>
        <LinkToHandOut live={live} kind="SUMMARY" workshopId={frame.stage.workshopId} publicUrl={publicUrl} />
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
        <dt>decided</dt>
        <dd>{decided}</dd>
      </div>
      {parked > 0 && (
        <div>
          <dt>parked for now</dt>
          <dd>{parked}</dd>
        </div>
      )}
      <div>
        <dt>proposed by the room, not decided</dt>
        <dd>{proposed}</dd>
      </div>
      <div>
        <dt>open</dt>
        <dd>{open}</dd>
      </div>
    </dl>
  );
}
