import { t } from '@lingui/core/macro';
import { type FormEvent, useEffect, useState } from 'react';
import { type Asked, operationOf } from '../../../api/operation';
import { askOverHttp } from '../../../api/overHttp';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Notice } from '../../../design/Notice';
import { Page } from '../../../design/Page';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { TextField } from '../../../design/TextField';
import { useLate } from '../../../design/useLate';
import { rememberWorkshop } from '../../../device/recent';
import { forgetJoinAttempt, joinAttempt, keepSeat, type Seat } from '../../../device/seats';
import { forgetsEverything } from '../../../device/storage';
import { deckLanguage } from '../../../languages/deckLanguage';
import { type Ballot, type Invitation, InvitationQuery, JoinMutation } from '../documents';
import { WhatHolds } from '../wait/WhatHolds';
import styles from './Join.module.css';
import { UnknownCode } from './UnknownCode';

/** Whoever joins has no secret yet, and nothing to follow: a socket, and what it takes, come with the seat. */
function ask<Data, Variables>(...asked: Asked<Data, Variables>): Promise<Data> {
  return askOverHttp(null, operationOf(asked));
}

interface JoinProps {
  code: string;
  onJoined: (seat: Seat, ballot: Ballot) => void;
}

export function Join({ code, onJoined }: JoinProps) {
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [tries, setTries] = useState(0);
  const [name, setName] = useState('');
  const [joining, setJoining] = useState(false);
  const [forgets] = useState(forgetsEverything);
  const slow = useLate(!invitation && !refusal);

  // biome-ignore lint/correctness/useExhaustiveDependencies(tries): another try is another request.
  useEffect(() => {
    let current = true;
    ask(InvitationQuery, { code, language: deckLanguage() }).then(
      ({ invitation }) => current && setInvitation(invitation),
      (error: unknown) => current && setRefusal(refusalFrom(error)),
    );
    return () => {
      current = false;
    };
  }, [code, tries]);

  async function join(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    setJoining(true);
    try {
      const input = { code, attempt: joinAttempt(code), name: invitation?.named ? name : null };
      const { secret, ballot } = (await ask(JoinMutation, { input, language: deckLanguage() })).join;
      const seat = { secret, workshopId: ballot.workshopId, participantId: ballot.participantId };
      keepSeat(code, seat);
      forgetJoinAttempt(code);
      rememberWorkshop({ workshopId: ballot.workshopId, title: ballot.title, joinCode: code, role: 'participant' });
      onJoined(seat, ballot);
    } catch (error) {
      const notice = refusalFrom(error);
      // A removed person's attempt is spent: the next try is a new person.
      if (notice.code === 'UNKNOWN_CAPABILITY') forgetJoinAttempt(code);
      setRefusal(notice);
      setJoining(false);
    }
  }

  if (refusal?.code === 'UNKNOWN_CODE') return <UnknownCode tried={code} refusal={refusal} />;
  if (!invitation) {
    return (
      <Page narrow>
        {slow && <p role="status">{t`Looking for the workshop…`}</p>}
        {refusal && (
          <Notice
            tone="warn"
            actions={
              <Button
                onClick={() => {
                  setRefusal(null);
                  setTries(tries + 1);
                }}
              >
                {t`Try again`}
              </Button>
            }
          >
            {refusal.message}
          </Notice>
        )}
      </Page>
    );
  }

  const aboutName = refusal?.code.startsWith('NAME_') ? refusal.message : null;
  const isClosed = invitation.phase === 'CLOSED';
  return (
    <Page narrow>
      <div>
        <p className={styles.kicker}>{t`You are invited to`}</p>
        <ScreenTitle>{invitation.title}</ScreenTitle>
      </div>
      {isClosed ? (
        <Notice>{t`This workshop is closed, so nobody can join any more. Ask the facilitator for the summary link.`}</Notice>
      ) : (
        <form className={styles.form} onSubmit={join} noValidate>
          {invitation.named && (
            <TextField
              label={t`Your name`}
              hint={t`The room sees it while people arrive; after that only the facilitator does.`}
              value={name}
              onChange={(event) => setName(event.target.value)}
              error={aboutName}
              autoComplete="given-name"
              enterKeyHint="go"
              autoFocus
            />
          )}
          {!invitation.named && <p>{t`This workshop is anonymous: no name is asked for.`}</p>}
          {invitation.locked && !refusal && (
            <Notice tone="warn">{t`The door is locked at the moment. Ask the facilitator to open it.`}</Notice>
          )}
          {forgets && (
            <Notice tone="warn">
              {t`This window keeps nothing: it is a private one, or its storage is off or full. You can take part, and reloading does no harm. But once you close this tab your place is lost, and joining again makes you a second person. Better open the link in a normal window.`}
            </Notice>
          )}
          {refusal && !aboutName && <Notice tone="bad">{refusal.message}</Notice>}
          <Button type="submit" size="l" wide busy={joining}>
            {t`Join`}
          </Button>
          <WhatHolds />
        </form>
      )}
    </Page>
  );
}
