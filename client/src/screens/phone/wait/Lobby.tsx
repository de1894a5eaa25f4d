import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { ScreenTitle } from '../../../design/ScreenTitle';
import type { Ballot } from '../documents';
import type { AboutMe } from './useAboutMe';
import styles from './WaitScreen.module.css';
import { SmallRoom, WhatHolds } from './WhatHolds';

// The first card waits for none of it.
const AboutYou = lazy(() => import('./AboutYou').catch(() => ({ default: Nothing })));
const Nothing = () => <></>;

interface LobbyProps {
  ballot: Ballot;
  participantCount: number | null;
  aboutMe: AboutMe;
}

/** In, and nothing to do yet: points to the projector, and asks what one may like to say meanwhile. */
export function Lobby({ ballot, participantCount, aboutMe }: LobbyProps) {
  return (
    <div className={styles.wait}>
      <ScreenTitle tab={t`You are in`}>
        {ballot.name ? (
          <Trans>
            You are in, <bdi>{ballot.name}</bdi>
          </Trans>
        ) : (
          t`You are in`
        )}
      </ScreenTitle>
      <p className={styles.lead}>{t`Look at the big screen. The cards come to this phone as soon as the facilitator starts.`}</p>
      {participantCount !== null && (
        <p className={styles.count}>
          {participantCount <= 1
            ? t`You are the first one here`
            : plural(participantCount, { one: '# person is in', other: '# people are in' })}
        </p>
      )}
      <Suspense>
        <AboutYou ballot={ballot} aboutMe={aboutMe} />
      </Suspense>
      <SmallRoom people={participantCount} />
      <WhatHolds />
    </div>
  );
}
