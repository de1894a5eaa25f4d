import { HatMark } from '../../../design/HatMark';
import { ScreenTitle } from '../../../design/ScreenTitle';
import type { Ballot } from '../documents';
import styles from './WaitScreen.module.css';
import { SmallRoom, WhatHolds } from './WhatHolds';

/** In, and nothing to do yet: points to the projector. */
export function Lobby({ ballot, participantCount }: { ballot: Ballot; participantCount: number | null }) {
  return (
    <div className={styles.wait}>
      <div className={styles.hats} aria-hidden="true">
        <HatMark hat="FIRST" size="5.5rem" />
        <HatMark hat="SECOND" size="5.5rem" />
      </div>
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
      <SmallRoom people={participantCount} />
      <WhatHolds />
    </div>
  );
}
