import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../design/Button';
import { forgetDrafts } from '../../device/drafts';
import { forgetWorkshop, type RecentWorkshop, recentWorkshops } from '../../device/recent';
import { forgetSeat } from '../../device/seats';
import { forgetSecrets } from '../../device/secrets';
import styles from './RecentWorkshops.module.css';

const roles: Readonly<Record<RecentWorkshop['role'], string>> = {
  facilitator: 'You lead it',
  participant: 'You take part',
  reader: 'Summary',
};
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** The workshops this device took part in. Nobody else knows of this list. */
export function RecentWorkshops() {
  const [workshops, setWorkshops] = useState(recentWorkshops);
  const [asking, setAsking] = useState<RecentWorkshop | null>(null);

  function forget(workshop: RecentWorkshop) {
    forgetWorkshop(workshop);
    // Whoever leads a workshop from this device loses the way back into it with the secret.
    if (workshop.role === 'facilitator') {
      forgetSecrets(workshop.workshopId);
      forgetDrafts(workshop.workshopId);
    }
    if (workshop.role === 'participant') forgetSeat(workshop.joinCode);
    setWorkshops(recentWorkshops());
    setAsking(null);
  }

  return (
    <section className={styles.recent} aria-labelledby="recent">
      <h2 id="recent" className={styles.title}>
        Your recent workshops
      </h2>
      {workshops.length === 0 ? (
        <p className={styles.empty}>None on this device yet. The ones you join or open will wait for you here.</p>
      ) : (
        <ul className={styles.list}>
          {workshops.map((workshop) => (
            <li key={`${workshop.role} ${workshop.workshopId}`} className={styles.line}>
              <Link href={addressOf(workshop)} className={styles.link}>
                <strong>{workshop.title}</strong>
                <span>
                  {roles[workshop.role]} · {whenSeen(workshop.seenAt)}
                </span>
              </Link>
              {workshop.role === 'facilitator' && (
                <Link href={`/series/${workshop.workshopId}`} className={styles.series}>
                  Series
                </Link>
              )}
              {asking === workshop ? (
                <span className={styles.sure}>
                  <Button variant="danger" onClick={() => forget(workshop)}>
                    {workshop.role === 'facilitator' ? 'Forget it, and its key' : 'Forget it'}
                  </Button>
                  <Button variant="quiet" onClick={() => setAsking(null)}>
                    Keep
                  </Button>
                </span>
              ) : (
                <Button variant="quiet" onClick={() => setAsking(workshop)} aria-label={`Remove ${workshop.title} from this list`}>
                  ✕
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function addressOf({ role, workshopId, joinCode }: RecentWorkshop): string {
  if (role === 'facilitator') return `/console/${workshopId}`;
  return role === 'reader' ? `/summary/${workshopId}` : `/j/${joinCode}`;
}

function whenSeen(seenAt: string): string {
  const time = new Date(seenAt);
  return Number.isNaN(time.getTime()) ? '' : day.format(time);
}
