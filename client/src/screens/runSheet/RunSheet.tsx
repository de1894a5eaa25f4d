// What a facilitator says and does, minute by minute, for this agenda: to read before, to hold in the hand, to give to a colleague.
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Station } from '@two-hats/shared';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createLiveClient } from '../../api/client';
import { graphql, type ResultOf } from '../../api/graphql';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';
import { Button } from '../../design/Button';
import { DeadLink } from '../../design/LinkGate';
import { Page } from '../../design/Page';
import { ScreenTitle } from '../../design/ScreenTitle';
import { TextField } from '../../design/TextField';
import { useLate } from '../../design/useLate';
import { useCapabilityFromAddress } from '../../device/useCapabilityFromAddress';
import { isolated } from '../../languages/formats';
import { stationName } from '../stationWords';
import styles from './RunSheet.module.css';
import { type Script, scriptOf } from './script';
import { clockTimes, minutesOf, timeText } from './times';

const runSheetQuery = graphql(`
  query RunSheet {
    console {
      stage { title joinCode cards { id } }
      agenda { stations { id kind minutes skipped asks { lens question cards ballots } } }
    }
  }
`);

type Sheet = ResultOf<typeof runSheetQuery>['console'];

export default function RunSheet({ workshopId }: { workshopId: string }) {
  const { secret } = useCapabilityFromAddress('facilitator', workshopId);
  if (!secret) return <DeadLink opens={itself()} refusal={null} />;
  return <Loaded secret={secret} />;
}

function Loaded({ secret }: { secret: string }) {
  const live = useMemo(() => createLiveClient(secret), [secret]);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const late = useLate(!sheet);
  useEffect(() => {
    let current = true;
    live.apollo.query({ query: runSheetQuery }).then(
      ({ data }) => current && data && setSheet(data.console),
      (error: unknown) => current && setRefusal(refusalFrom(error)),
    );
    return () => {
      current = false;
    };
  }, [live]);
  if (refusal) return <DeadLink opens={itself()} refusal={refusal} />;
  if (!sheet) return <Page>{late && <p role="status">{t`Reading the agenda…`}</p>}</Page>;
  return <Printed sheet={sheet} />;
}

function Printed({ sheet: { stage, agenda } }: { sheet: Sheet }) {
  const [start, setStart] = useState('09:00');
  const stations = agenda.stations.filter(({ skipped }) => !skipped);
  const begin = minutesOf(start);
  const times = clockTimes(stations, begin);
  const end = times.at(-1)?.to ?? begin;
  const { title, joinCode } = stage;
  return (
    <Page>
      <div className={styles.head}>
        <div>
          <ScreenTitle tab={t`Run-sheet: ${{ title: stage.title }}`}>
            <Trans>
              Run-sheet: <bdi>{title}</bdi>
            </Trans>
          </ScreenTitle>
          <p className={styles.about}>
            {plural(
              { minutes: end - begin },
              {
                one: `# minute, ${{ from: timeText(begin) }} to ${{ to: timeText(end) }}.`,
                other: `# minutes, ${{ from: timeText(begin) }} to ${{ to: timeText(end) }}.`,
              },
            )}{' '}
            {plural(
              { cards: stage.cards.length },
              { one: `Code ${{ code: isolated(joinCode) }}, # card.`, other: `Code ${{ code: isolated(joinCode) }}, # cards.` },
            )}
          </p>
        </div>
        <div className={styles.tools}>
          <TextField label={t`Starts at`} type="time" value={start} onChange={(event) => setStart(event.target.value || '09:00')} />
          <Button variant="secondary" onClick={() => print()}>
            {t`Print`}
          </Button>
        </div>
      </div>
      <ol className={styles.stations}>
        {stations.map((station, index) => (
          <StationScript
            key={station.id}
            station={station}
            from={times[index]?.from ?? 0}
            script={scriptOf(station, stations[index + 1] ?? null)}
          />
        ))}
      </ol>
      <p className={styles.foot}>
        <Trans>
          Before people come: open the console on your laptop, drag the projector window onto the wall, try the code with your own phone. If
          the network fails, phones keep what is sorted and send it later; go on talking.
        </Trans>
      </p>
    </Page>
  );
}

function StationScript({ station, from, script }: { station: Station; from: number; script: Script }): ReactNode {
  return (
    <li className={styles.station}>
      <p className={styles.time}>
        <strong>{timeText(from)}</strong>
        <small>{t({ message: `${{ minutes: station.minutes }} min`, comment: 'How many minutes a station takes' })}</small>
      </p>
      <div>
        <h2 className={styles.name}>
          <bdi>{stationName(station)}</bdi>
        </h2>
        <p className={styles.says}>
          {t({ message: `“${{ says: script.says }}”`, comment: 'What the facilitator says, in the quotation marks of your language' })}
        </p>
        <ul className={styles.does}>
          {script.does.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function itself(): string {
  return t({
    message: 'the run-sheet',
    context: 'what is opened',
    comment: 'Within “To open the run-sheet, use …” and “Opening the run-sheet…”',
  });
}
