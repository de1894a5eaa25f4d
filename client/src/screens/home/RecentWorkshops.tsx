import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../design/Button';
import { forgetDrafts } from '../../device/drafts';
import { forgetWorkshop, type RecentWorkshop, recentWorkshops } from '../../device/recent';
import { forgetSeat } from '../../device/seats';
import { forgetSecrets } from '../../device/secrets';
import { date, isolated } from '../../languages/formats';
import styles from './RecentWorkshops.module.css';

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
        {t`Your recent workshops`}
      </h2>
      {workshops.length === 0 ? (
        <p className={styles.empty}>{t`None on this device yet. The ones you join or open will wait for you here.`}</p>
      ) : (
        <ul className={styles.list}>
          {workshops.map((workshop) => (
            <li key={`${workshop.role} ${workshop.workshopId}`} className={styles.line}>
              <Link href={addressOf(workshop)} className={styles.link}>
                <strong>
                  <bdi>{workshop.title}</bdi>
                </strong>
                <span>
                  {roleWords(workshop.role)} · {whenSeen(workshop.seenAt)}
                </span>
              </Link>
              {workshop.role === 'facilitator' && (
                <Link href={`/series/${workshop.workshopId}`} className={styles.series}>
                  {t`Series`}
                </Link>
              )}
              {asking === workshop ? (
                <span className={styles.sure}>
                  <Button variant="danger" onClick={() => forget(workshop)}>
                    {workshop.role === 'facilitator' ? t`Forget it, and its key` : t`Forget it`}
                  </Button>
                  <Button variant="quiet" onClick={() => setAsking(null)}>
                    {t({ message: 'Keep', comment: 'Button: does not forget a workshop after all' })}
                  </Button>
                </span>
              ) : (
                <Button
                  variant="quiet"
                  onClick={() => setAsking(workshop)}
                  aria-label={t`Remove ${{ title: isolated(workshop.title) }} from this list`}
                >
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

function roleWords(role: RecentWorkshop['role']): string {
  if (role === 'facilitator') return t`You lead it`;
  return role === 'participant' ? t`You take part` : t({ message: 'Summary', comment: 'What kind of page this is' });
}

function addressOf({ role, workshopId, joinCode }: RecentWorkshop): string {
  if (role === 'facilitator') return `/console/${workshopId}`;
  return role === 'reader' ? `/summary/${workshopId}` : `/j/${joinCode}`;
}

function whenSeen(seenAt: string): string {
  const time = new Date(seenAt);
  return Number.isNaN(time.getTime()) ? '' : date(time, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}
