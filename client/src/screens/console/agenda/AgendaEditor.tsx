// The agenda in one list: order, minutes, what is asked, what is skipped. Nothing changes before it is saved.
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { CardScope, Lens, plannedMinutes } from '@two-hats/shared';
import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Dialog, DialogEnd } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { SignButton } from '../../../design/SignButton';
import { isolated } from '../../../languages/formats';
import { lensWords } from '../../lensWords';
import { stationKindName, stationName } from '../../stationWords';
import type { ConsoleFrame } from '../documents';
import { useTask } from '../useTask';
import styles from './AgendaEditor.module.css';
import { addable, type DraftStation, draftOf, mayMove, moved, withAdded, withChanged } from './agendaDraft';
import { arrangeAgenda } from './documents';

interface AgendaEditorProps {
  open: boolean;
  live: LiveClient;
  frame: ConsoleFrame;
  onClose: () => void;
}

export function AgendaEditor({ open, ...rest }: AgendaEditorProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={t`Agenda`} wide>
      <Editor {...rest} />
    </Dialog>
  );
}

function Editor({ live, frame, onClose }: Omit<AgendaEditorProps, 'open'>) {
  // What is edited is the agenda as it was when the dialog was opened; whoever saves later than somebody else is told.
  const [agenda] = useState(frame.agenda);
  const [draft, setDraft] = useState(() => draftOf(agenda.stations));
  const [added, setAdded] = useState(0);
  const task = useTask();
  const here = frame.stage.station.id;
  const isOpen = frame.stage.phase !== 'LOBBY';

  async function save() {
    const stations = draft.map(({ key, ...station }) => station);
    const isSaved = await task.run(() =>
      live.apollo.mutate({ mutation: arrangeAgenda, variables: { atVersion: agenda.version, stations } }),
    );
    if (isSaved) onClose();
  }

  return (
    <div className={styles.editor}>
      <ol className={styles.stations}>
        {draft.map((station, index) => (
          <Row
            key={station.key}
            station={station}
            isHere={station.id === here}
            isAsked={isOpen && station.id === here && station.asks !== null}
            isFixed={station.kind === 'ARRIVE' || station.kind === 'CLOSE'}
            mayMoveBy={(by) => mayMove(draft, index, by)}
            onMove={(by) => setDraft(moved(draft, index, by))}
            onChange={(change) => setDraft(withChanged(draft, station.key, change))}
            onRemove={() => setDraft(draft.filter(({ key }) => key !== station.key))}
          />
        ))}
      </ol>
      <div className={styles.add}>
        <span>{t({ message: 'Add', comment: 'Before buttons that add a station to the agenda: “Add: Sort, Talk, Charter”' })}</span>
        {addable.map((kind) => (
          <Button
            key={kind}
            variant="secondary"
            onClick={() => {
              setDraft(withAdded(draft, kind, Lens.TODAY, `new ${added}`));
              setAdded(added + 1);
            }}
          >
            {stationKindName(kind)}
          </Button>
        ))}
      </div>
      <DialogEnd>
        {task.refusal && <Notice tone="bad">{task.refusal.message}</Notice>}
        <p className={styles.sum} role="status">
          {plural(
            { minutes: plannedMinutes(draft.map((station) => ({ ...station, id: station.key }))) },
            { one: '# minute in all', other: '# minutes in all' },
          )}
        </p>
        <Button variant="secondary" onClick={onClose}>
          {t`Leave it as it was`}
        </Button>
        <Button busy={task.busy} onClick={save}>
          {t`Save the agenda`}
        </Button>
      </DialogEnd>
    </div>
  );
}

interface RowProps {
  station: DraftStation;
  isHere: boolean;
  /** What it asks is being asked: it is no plan any more. */
  isAsked: boolean;
  isFixed: boolean;
  mayMoveBy: (by: 1 | -1) => boolean;
  onMove: (by: 1 | -1) => void;
  onChange: (change: Partial<DraftStation>) => void;
  onRemove: () => void;
}

function Row({ station, isHere, isAsked, isFixed, mayMoveBy, onMove, onChange, onRemove }: RowProps) {
  const { asks, skipped } = station;
  const name = stationName(station);
  return (
    <li className={skipped ? `${styles.row} ${styles.skipped}` : styles.row}>
      <span className={styles.name}>
        <bdi>{asks && !isAsked ? stationKindName(station.kind) : name}</bdi>
        {isHere && (
          <small className={styles.here}>{t({ message: 'now', comment: 'Marks the station of the agenda at which the room is' })}</small>
        )}
      </span>
      {asks && !isAsked && <Question asks={asks} name={name} onChange={(change) => onChange({ asks: { ...asks, ...change } })} />}
      <label className={styles.minutes}>
        <span className="spoken">{t`Minutes for ${{ station: isolated(name) }}`}</span>
        <input
          type="number"
          min={1}
          max={480}
          value={station.minutes || ''}
          onChange={(event) => onChange({ minutes: event.target.valueAsNumber || 0 })}
        />
        <span aria-hidden="true">{t({ message: 'min', comment: 'Minutes, short' })}</span>
      </label>
      <span className={styles.tools}>
        <SignButton label={t`Earlier: ${{ what: isolated(name) }}`} sign="↑" disabled={!mayMoveBy(-1)} onPress={() => onMove(-1)} />
        <SignButton label={t`Later: ${{ what: isolated(name) }}`} sign="↓" disabled={!mayMoveBy(1)} onPress={() => onMove(1)} />
        {!isFixed && !isHere && (
          <>
            <Button variant="quiet" className={styles.skip} aria-pressed={skipped} onClick={() => onChange({ skipped: !skipped })}>
              {skipped ? (
                <Trans comment="A station of the agenda that is left out; its name is spoken, not shown">
                  Skipped<span className="spoken"> {name}</span>
                </Trans>
              ) : (
                <Trans comment="Button: leaves a station of the agenda out; its name is spoken, not shown">
                  Skip<span className="spoken"> {name}</span>
                </Trans>
              )}
            </Button>
            <SignButton label={t`Remove: ${{ what: isolated(name) }}`} sign="×" onPress={onRemove} />
          </>
        )}
      </span>
    </li>
  );
}

interface QuestionProps {
  asks: NonNullable<DraftStation['asks']>;
  name: string;
  onChange: (change: Partial<NonNullable<DraftStation['asks']>>) => void;
}

function scopeWord(scope: CardScope): string {
  if (scope === CardScope.ALL) return t({ message: 'all cards', comment: 'What a round of the agenda is about' });
  return scope === CardScope.NOT_AGREED
    ? t({ message: 'cards not agreed before', comment: 'What a round of the agenda is about' })
    : t({ message: 'cards still open', comment: 'What a round of the agenda is about' });
}

function Question({ asks, name, onChange }: QuestionProps) {
  return (
    <span className={styles.question}>
      <select
        aria-label={t`What is asked: ${{ station: isolated(name) }}`}
        value={asks.lens}
        onChange={(event) => onChange({ lens: event.target.value as Lens })}
      >
        {Object.values(Lens).map((lens) => (
          <option key={lens} value={lens}>
            {lens === Lens.OWN ? t`In our own words` : lensWords[lens].name}
          </option>
        ))}
      </select>
      <select
        aria-label={t`Which cards: ${{ station: isolated(name) }}`}
        value={asks.cards}
        onChange={(event) => onChange({ cards: event.target.value as CardScope })}
      >
        {Object.values(CardScope).map((scope) => (
          <option key={scope} value={scope}>
            {scopeWord(scope)}
          </option>
        ))}
      </select>
      {asks.lens === Lens.OWN && (
        <input
          aria-label={t`Your question: ${{ station: isolated(name) }}`}
          placeholder={t`Your question`}
          value={asks.question ?? ''}
          onChange={(event) => onChange({ question: event.target.value })}
        />
      )}
    </span>
  );
}
