import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Progress } from '@two-hats/shared';
import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { useColumnWords } from '../../../design/columnWords';
import { Dialog } from '../../../design/Dialog';
import { HatMark } from '../../../design/HatMark';
import { Notice } from '../../../design/Notice';
import { TextField } from '../../../design/TextField';
import { isolated } from '../../../languages/formats';
import { say } from '../../../spoken/say';
import { figures, useSaid } from '../../../spoken/useSaid';
import { type ConsoleFrame, type Participant, removeParticipant } from '../documents';
import { useTask } from '../useTask';
import styles from './People.module.css';
import { usePeople } from './usePeople';

const searchFrom = 9;

interface PeopleProps {
  live: LiveClient;
  frame: ConsoleFrame;
  /** Asks about removing a whole crowd. */
  onRemoveArrivals: () => void;
}

/** Who is in and, while the room sorts, who is done. */
export function People({ live, frame, onRemoveArrivals }: PeopleProps) {
  const { stage, progress } = frame;
  const words = useColumnWords();
  const sorting = stage.phase === 'SORTING';
  const [search, setSearch] = useState('');
  const [notDoneOnly, setNotDoneOnly] = useState(false);
  const { people, pending, more, refusal } = usePeople(live, frame, { search, notDoneOnly: sorting && notDoneOnly });
  const [leaving, setLeaving] = useState<Participant | null>(null);
  const removal = useTask();
  const here =
    progress.joined === 0
      ? t`Nobody is here yet`
      : plural({ people: progress.joined }, { one: '# person is here', other: '# people are here' });
  useSaid(here, 'people', figures);
  const name = leaving && nameOf(leaving);

  async function remove(participant: Participant) {
    const gone = await removal.run(() => live.apollo.mutate({ mutation: removeParticipant, variables: { participantId: participant.id } }));
    if (!gone) return;
    setLeaving(null);
    say(t`${{ name: isolated(nameOf(participant)) }} was removed.`);
  }

  return (
    <section className={styles.people} aria-labelledby="people-title">
      <div className={styles.head}>
        <h2 id="people-title">{here}</h2>
        {progress.joined > 0 && (
          <div className={styles.tools}>
            {sorting && (
              <label className={styles.only}>
                <input type="checkbox" checked={notDoneOnly} onChange={(event) => setNotDoneOnly(event.target.checked)} />
                {t({ message: 'Not done only', comment: 'Tick: lists only those who are not done with sorting' })}
              </label>
            )}
            <Button variant="quiet" className={styles.many} onClick={onRemoveArrivals}>
              {t`Remove many people…`}
            </Button>
          </div>
        )}
      </div>
      {progress.joined === 0 && (
        <p className={styles.soft}>{t`Show the code on the projector or send the join link. Arrivals appear here at once.`}</p>
      )}
      {stage.named && progress.joined >= searchFrom && (
        <TextField label={t`Find somebody`} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      )}
      {refusal && <Notice tone="warn">{refusal.message}</Notice>}
      {progress.joined > 0 && people.length === 0 && !pending && (
        <p className={styles.soft}>{search ? t`Nobody’s name contains “${{ searched: isolated(search) }}”.` : t`Everybody is done.`}</p>
      )}
      <ul className={styles.list}>
        {people.map((participant) => (
          <li key={participant.id} className={styles.person}>
            <HatMark hat={participant.hat ?? 'NEITHER'} size="1.5rem" />
            <span className={styles.who}>
              <bdi className={participant.name ? styles.name : `${styles.name} ${styles.soft}`}>{nameOf(participant)}</bdi>
              <span className={styles.state}>
                {participant.hat && <span className="spoken">{words[participant.hat]}. </span>}
                {sorting && (
                  <span className={participant.progress === Progress.DONE ? styles.done : undefined}>
                    {progressWord(participant.progress)}
                  </span>
                )}
              </span>
            </span>
            <button
              type="button"
              className={styles.remove}
              aria-label={t`Remove ${{ name: isolated(nameOf(participant)) }}`}
              title={t`Remove from the workshop`}
              onClick={() => setLeaving(participant)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {more && (
        <Button variant="secondary" onClick={more}>
          {t`Show more people`}
        </Button>
      )}
      <Dialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={
          <Trans comment="Asked before somebody is removed from the workshop">
            Remove <bdi>{name}</bdi>?
          </Trans>
        }
        actions={
          <>
            <Button variant="secondary" onClick={() => setLeaving(null)}>
              {t({ message: 'Keep', comment: 'Button: somebody stays in the workshop' })}
            </Button>
            <Button variant="danger" busy={removal.busy} onClick={() => leaving && remove(leaving)}>
              {t({ message: 'Remove', comment: 'Button: removes people from the workshop' })}
            </Button>
          </>
        }
      >
        <p>{t`What this person sorted no longer counts, and their phone is let out. They can join again with the code while the door is open.`}</p>
        {removal.refusal && <Notice tone="bad">{removal.refusal.message}</Notice>}
      </Dialog>
    </section>
  );
}

function nameOf({ name }: Participant): string {
  return name ?? t`Somebody without a name`;
}

function progressWord(progress: Participant['progress']): string {
  if (progress === Progress.HERE) return t({ message: 'Here', comment: 'How far somebody is: they have not begun to sort' });
  return progress === Progress.SORTING
    ? t({ message: 'Sorting', comment: 'How far somebody is: they have begun to sort' })
    : t({ message: 'Done ✓', comment: 'How far somebody is: done with sorting' });
}
