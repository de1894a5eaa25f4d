import { plural, t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { QrCode } from '../../../design/QrCode';
import { isolated } from '../../../languages/formats';
import type { StageFrame } from '../../../results/fragments';
import { figures, useSaid } from '../../../spoken/useSaid';
import { questionOf } from '../../lensWords';
import { JoinCode } from '../JoinCode';
import { Arrivals } from './Arrivals';
import styles from './Lobby.module.css';
import { Names } from './Names';

interface LobbyProps {
  stage: StageFrame;
  joinLink: string | null;
  publicUrl: string | null;
}

/** The way in, as large as the wall allows; behind a locked door only who is here. */
export function Lobby({ stage, joinLink, publicUrl }: LobbyProps) {
  const here = stage.participantCount;
  useSaid(plural(here, { one: '# person is here', other: '# people are here' }), 'people', figures);
  const address = publicUrl?.replace(/^https?:\/\//, '') ?? '…';
  return (
    <div className={styles.lobby}>
      <div className={styles.words}>
        {stage.asksFirst && (
          <h2 className={styles.question}>
            <bdi>{questionOf(stage.asksFirst)}</bdi> <span className={styles.minutes}>{minutesInWords(stage.plannedMinutes)}</span>
          </h2>
        )}
        {stage.locked ? (
          <p className={styles.locked}>{t`The door is locked`}</p>
        ) : (
          <>
            <p className={styles.where}>
              <Trans comment="The code to enter follows on a line of its own">
                Scan, or go to{' '}
                <strong className={styles.address} dir="ltr">
                  {address}
                </strong>{' '}
                and enter
              </Trans>
            </p>
            <p className={styles.line}>
              <JoinCode code={stage.joinCode} className={styles.code} />
            </p>
          </>
        )}
        <p className={styles.here}>
          <span key={here}>
            <Plural
              value={here}
              one={
                <Trans>
                  <span className={styles.count}>#</span> person is here
                </Trans>
              }
              other={
                <Trans>
                  <span className={styles.count}>#</span> people are here
                </Trans>
              }
            />
          </span>
        </p>
        {stage.arrivals.length > 0 ? <Names names={stage.arrivals} count={here} /> : <Arrivals count={here} />}
      </div>
      {!stage.locked && (
        <div className={styles.qr}>
          {joinLink && <QrCode text={joinLink} label={t`Code to scan: leads to ${{ address: isolated(joinLink) }}`} />}
        </div>
      )}
    </div>
  );
}

/** How long it takes, e.g. "About 45 minutes". */
function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes < 90) return plural(minutes, { one: 'About # minute', other: 'About # minutes' });
  if (rest === 0) return plural(hours, { one: 'About # hour', other: 'About # hours' });
  return t({ message: `About ${hours} h ${rest} min`, comment: 'How long it takes: hours and minutes' });
}
