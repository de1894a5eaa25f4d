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
      <ScreenTitle tab="You are in">
        You are in{ballot.name && ', '}
        <bdi>{ballot.name}</bdi>
      </ScreenTitle>
      <p className={styles.lead}>Look at the big screen. The cards come to this phone as soon as the facilitator starts.</p>
      {participantCount !== null && (
        <p className={styles.count} role="status">
          {participantCount <= 1 ? 'You are the first one here' : `${participantCount} people are in`}
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
