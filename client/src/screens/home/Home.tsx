// The start: one field to join, one button to open a workshop. What opening needs is loaded when somebody wants to open one.
import { t } from '@lingui/core/macro';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { Button, ButtonLink } from '../../design/Button';
import { HatMark } from '../../design/HatMark';
import { Page } from '../../design/Page';
import { ScreenTitle } from '../../design/ScreenTitle';
import { textFields } from '../../device/shape';
import { JoinCodeForm } from '../JoinCodeForm';
import { Deleted } from './Deleted';
import styles from './Home.module.css';
import { RecentWorkshops } from './RecentWorkshops';
import { Rehearse } from './Rehearse';

const OpenWorkshopDialog = lazy(() => import('./OpenWorkshopDialog'));

export default function Home() {
  // Whoever comes from a deck comes to open a workshop with it.
  const [startingDeck] = useState(() => textFields(history.state, ['deckId'])?.deckId ?? null);
  const [opening, setOpening] = useState(startingDeck !== null);
  const [wanted, setWanted] = useState(opening);
  return (
    <Page footer={<Link href="/accessibility">{t`Accessibility`}</Link>}>
      <Deleted />
      <div className={styles.home}>
        <section className={styles.pitch}>
          <div className={styles.hats} aria-hidden="true">
            <HatMark hat="FIRST" size="100%" />
            <HatMark hat="SECOND" size="100%" />
          </div>
          <ScreenTitle tab={t`Who does what?`} className={styles.question}>
            {t`Who does what?`}
          </ScreenTitle>
          <p className={styles.lead}>
            {t`Two roles, one team, and work that could be either’s. Everybody sorts the same responsibilities on their phone, at the same time; then you see where you agree, where you do not, and settle it.`}
          </p>
        </section>
        <section className={styles.doors} aria-label={t`Join or open a workshop`}>
          <div className={styles.door}>
            <JoinCodeForm />
          </div>
          <div className={styles.open}>
            <p>{t`You lead the workshop?`}</p>
            <Button
              variant="secondary"
              wide
              onClick={() => {
                setWanted(true);
                setOpening(true);
              }}
            >
              {t`Open a workshop`}
            </Button>
            <Rehearse />
            <ButtonLink variant="quiet" wide href="/decks">
              {t`Decks`}
            </ButtonLink>
          </div>
        </section>
      </div>
      <RecentWorkshops />
      {wanted && (
        <Suspense fallback={null}>
          <OpenWorkshopDialog open={opening} startingDeck={startingDeck} onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </Page>
  );
}
