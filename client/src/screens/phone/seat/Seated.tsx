// A participant who is in: holds the live Stage, the ballot and the outbox, and shows what the phase asks for.
import { t } from '@lingui/core/macro';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useConnection } from '../../../api/connection';
import { createLive } from '../../../api/live';
import { useLiveFrame } from '../../../api/useLiveFrame';
import { Button } from '../../../design/Button';
import { RolesProvider } from '../../../design/columnWords';
import { Notice } from '../../../design/Notice';
import { NoticeToRead } from '../../../design/NoticeToRead';
import { Page } from '../../../design/Page';
import { useLate } from '../../../design/useLate';
import { rememberWorkshop } from '../../../device/recent';
import type { Seat } from '../../../device/seats';
import { questionOf } from '../../lensWords';
import { type Ballot, PhoneStageSubscription, stageIn } from '../documents';
import { ReasonSeatProvider } from '../reason/SayWhy';
import { NewLens } from '../sort/NewLens';
import { Sorting } from '../sort/Sorting';
import { Lobby } from '../wait/Lobby';
import { useAboutMe } from '../wait/useAboutMe';
import { ballotAt } from './ballotAt';
import { LateNotice } from './LateNotice';
import { LostSeat } from './LostSeat';
import { PhoneFrame } from './PhoneFrame';
import { useBallot } from './useBallot';
import { useDone } from './useDone';
import { useNewLens } from './useNewLens';
import { useOutbox } from './useOutbox';
import { useReopened } from './useReopened';

/** Fetched while its owner sorts, so that a reveal waits for nothing. */
const loadResult = () => import('../result/Revealed');
const Revealed = lazy(loadResult);
/** Sorting goes on without network, and then without this. */
const TimeLeft = lazy(() => import('../sort/TimeLeft').catch(() => ({ default: Nothing })));
const Nothing = () => <></>;
const ClosingQuestion = lazy(() => import('../question/ClosingQuestion'));
const Answers = lazy(() => import('../question/Answers'));

interface SeatedProps {
  code: string;
  seat: Seat;
  joinedWith: Ballot | null;
  onJoinAgain: () => void;
}

export function Seated({ code, seat, joinedWith, onJoinAgain }: SeatedProps) {
  const live = useMemo(() => createLive(seat.secret), [seat.secret]);
  const connection = useConnection(live.connection);
  const { frame: stage, refusal: stageRefusal } = useLiveFrame(live, PhoneStageSubscription, stageIn);
  const { ballot: read, keep, refusal: ballotRefusal, readAgain } = useBallot(live, joinedWith, connection);
  const ballot = useMemo(() => read && ballotAt(read, stage), [read, stage]);
  const { cards, place, late, forgetLate } = useOutbox(live, ballot, connection, readAgain);
  const { done, waiting, markDone } = useDone(live, ballot, connection, keep);
  const { reopened, understood } = useReopened(ballot, keep);
  const { isNew: isNewLens, understood: lensUnderstood } = useNewLens(ballot);
  const aboutMe = useAboutMe(live, read, keep);
  const [skipped, setSkipped] = useState(false);
  const slow = useLate(!ballot);

  // A round may be about other cards than the one before, have other columns, and begin with what was placed: the first one has none of that.
  const round = ballot?.round?.number ?? 0;
  const isAnotherRound = round > 1 && read?.round?.number !== round;
  useEffect(() => {
    if (isAnotherRound) readAgain();
  }, [isAnotherRound, readAgain]);

  // What comes next begins at its top, however far down somebody was in what went before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that matters.
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [ballot?.phase, round]);

  useEffect(() => {
    if (!ballot) return;
    rememberWorkshop({ workshopId: ballot.workshopId, title: ballot.title, joinCode: code, role: 'participant' });
  }, [ballot, code]);

  const isSorting = ballot?.phase === 'SORTING';
  useEffect(() => {
    if (isSorting) loadResult().catch(() => undefined);
  }, [isSorting]);

  // While people wait it takes nothing from the first card, and no card changes its looks under somebody's eyes.
  const isWaiting = ballot !== null && !isSorting;
  useEffect(() => {
    if (isWaiting) import('../../../design/displayFace.css').catch(() => undefined);
  }, [isWaiting]);

  const refusal = connection.state === 'refused' ? connection.refusal : (stageRefusal ?? ballotRefusal);
  if (refusal && !refusal.retryable) return <LostSeat refusal={refusal} onJoinAgain={onJoinAgain} />;
  if (!ballot) {
    return (
      <Page narrow>
        {ballotRefusal ? (
          <Notice tone="warn" actions={<Button onClick={readAgain}>{t`Try again`}</Button>}>
            {t`${{ problem: ballotRefusal.message }} What you have sorted is kept.`}
          </Notice>
        ) : (
          slow && <p role="status">{t`Finding your seat…`}</p>
        )}
      </Page>
    );
  }

  const isAsked = ballot.phase === 'REVEALED' && stage?.question.closing === 'ASKED' && !ballot.closingAnswer && !skipped;
  return (
    <RolesProvider roles={ballot.roles} language={ballot.language}>
      <PhoneFrame title={ballot.title} rehearsal={ballot.rehearsal} name={ballot.name} hat={ballot.hat} connection={connection}>
        <LateNotice late={late} onUnderstood={forgetLate} />
        {reopened && (
          <NoticeToRead tone="good" onUnderstood={understood}>
            {t`This round is open again: change what you like, then say “I’m done” once more.`}
          </NoticeToRead>
        )}
        {ballot.phase === 'LOBBY' && <Lobby ballot={ballot} participantCount={stage?.participantCount ?? null} aboutMe={aboutMe} />}
        {isNewLens && ballot.round && (
          <NewLens
            round={ballot.round}
            question={questionOf(ballot.round)}
            cards={isAnotherRound ? null : ballot.cards.length}
            people={stage?.participantCount ?? null}
            onUnderstood={lensUnderstood}
          />
        )}
        <ReasonSeatProvider key={round} live={live} ballot={ballot} cards={cards} readAgain={readAgain}>
          {ballot.phase === 'SORTING' && ballot.round && !isNewLens && (
            <Sorting
              key={ballot.round.number}
              ballot={ballot}
              question={questionOf(ballot.round)}
              standings={cards}
              place={place}
              done={done}
              doneWaiting={waiting}
              people={stage?.participantCount ?? null}
              onDone={markDone}
              isLost={connection.state === 'lost'}
              time={
                (stage?.stationEndsAt || stage?.deadline) && (
                  <Suspense fallback={null}>
                    <TimeLeft live={live} stage={stage} />
                  </Suspense>
                )
              }
            />
          )}
          {isAsked && (
            <Suspense>
              <ClosingQuestion
                trouble={aboutMe.trouble?.message ?? null}
                onAnswer={(answer) => aboutMe.answer('CLOSING', answer)}
                onSkip={() => setSkipped(true)}
              />
            </Suspense>
          )}
          {stage?.reveal && stage.question.closing === 'TOLD' && ballot.phase !== 'SORTING' && (
            <Suspense>
              <Answers ballot={ballot} question={stage.question} source={stage.reveal.source} />
            </Suspense>
          )}
          {(ballot.phase === 'REVEALED' || ballot.phase === 'CLOSED') && !isAsked && stage?.reveal && (
            <Suspense>
              <Revealed
                ballot={ballot}
                reveal={stage.reveal}
                standings={cards}
                isClosed={ballot.phase === 'CLOSED'}
                summarySecret={stage.summarySecret}
                live={live}
              />
            </Suspense>
          )}
        </ReasonSeatProvider>
      </PhoneFrame>
    </RolesProvider>
  );
}
