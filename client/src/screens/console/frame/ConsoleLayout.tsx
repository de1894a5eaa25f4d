// The console once it has a frame: one place that knows every action, so that buttons and shortcuts do the same.
import { useEffect, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import type { Connection } from '../../../api/connection';
import type { RefusalNotice } from '../../../api/refusal';
import { usePublicUrl } from '../../../api/usePublicUrl';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { NoticeToRead } from '../../../design/NoticeToRead';
import { Page } from '../../../design/Page';
import { ReconnectingBanner } from '../../../design/ReconnectingBanner';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { useMediaQuery } from '../../../design/useMediaQuery';
import { walkPosition } from '../../../results/walk';
import { Lobby } from '../arrive/Lobby';
import { Closed } from '../close/Closed';
import { type ConsoleFrame, lockDoor } from '../documents';
import { DeleteDialog } from '../menu/DeleteDialog';
import { MoreActions } from '../menu/MoreActions';
import { NewRoundDialog } from '../menu/NewRoundDialog';
import { RemoveArrivalsDialog } from '../menu/RemoveArrivalsDialog';
import { ShareDialog } from '../menu/ShareDialog';
import { ShortcutSheet } from '../menu/ShortcutSheet';
import { openProjector, openSummary } from '../menu/windows';
import { Sorting } from '../sort/Sorting';
import { Revealed } from '../talk/Revealed';
import { useTask } from '../useTask';
import styles from './ConsoleLayout.module.css';
import { NextStepPanel } from './NextStepPanel';
import { closing, type NextStep, nextStep } from './nextStep';
import { PhaseTrail } from './PhaseTrail';
import type { ShortcutCommand } from './shortcuts';
import { useShortcuts } from './useShortcuts';
import { type StepRequest, useSteps } from './useSteps';

interface ConsoleLayoutProps {
  live: LiveClient;
  frame: ConsoleFrame;
  connection: Connection;
  /** Deletes the workshop. @returns why it was refused */
  onDelete: () => Promise<RefusalNotice | null>;
}

/** One column: what to do stands first, for eyes and for keyboards. */
const oneColumn = '(max-width: 61.99rem)';

type Sheet = 'ask' | 'new-round' | 'share' | 'shortcuts' | 'remove-arrivals' | 'delete' | null;

export function ConsoleLayout({ live, frame, connection, onDelete }: ConsoleLayoutProps) {
  const { shown, take, busy, refusal, forgetRefusal } = useSteps(live, frame);
  const { stage, allowedSteps } = shown;
  const publicUrl = usePublicUrl(live);
  const narrow = useMediaQuery(oneColumn);
  const door = useTask();
  const opening = useTask();
  const [sheet, setSheet] = useState<Sheet>(null);
  // What was done elsewhere than where it shows, and when: in the next phase it is old.
  const [done, setDone] = useState<{ words: string; at: string } | null>(null);
  const [asked, setAsked] = useState<{ step: NextStep; atStep: number } | null>(null);
  // What was peeked at: with the next round or phase the peek is over by itself.
  const now = `${stage.phase} ${stage.round?.number ?? 0}`;
  const [peekedAt, setPeekedAt] = useState<string | null>(null);
  const peeking = peekedAt === now;
  const next = nextStep(shown);
  const order = stage.reveal?.walkOrder ?? 'CONTESTED';
  const position = stage.reveal && walkPosition(stage.reveal);

  function takeNext(step: NextStep) {
    if (busy || step.blocked) return;
    if (step.ask) {
      setAsked({ step, atStep: shown.step });
      setSheet('ask');
    } else go(step);
  }

  function go(step: NextStep, atStep?: number) {
    setSheet(null);
    if (step.does === 'OPEN_SUMMARY') void opening.run(() => openSummary(live, stage.workshopId));
    else if (step.does === 'SHOW_CARD') void take({ step: 'SHOW_CARD', cardId: step.cardId ?? null, order }, atStep);
    else void take({ step: step.does }, atStep);
  }

  function lock() {
    void door.run(() => live.apollo.mutate({ mutation: lockDoor, variables: { locked: !stage.locked } }));
  }

  function show(cardId: string | null | undefined) {
    if (cardId !== undefined && allowedSteps.includes('SHOW_CARD')) void take({ step: 'SHOW_CARD', cardId, order });
  }

  const act: Record<ShortcutCommand, () => void> = {
    'next-step': () => takeNext(next),
    'next-card': () => show(position?.next ?? undefined),
    'previous-card': () => show(position?.previous ?? undefined),
    overview: () => show(null),
    peek: () => stage.phase === 'SORTING' && setPeekedAt(peeking ? null : now),
    lock: () => stage.phase !== 'CLOSED' && lock(),
    help: () => setSheet('shortcuts'),
  };
  const shortcuts = useShortcuts((command) => act[command]());

  async function takeFromSheet(request: StepRequest) {
    const refused = await take(request);
    if (!refused) setSheet(null);
    return refused;
  }

  // What is new stands at the top: whoever pressed a button further down would not see it.
  const current = stage.reveal?.currentCardId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that matters.
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [stage.phase, current]);

  function askToRemove() {
    setDone(null);
    setSheet('remove-arrivals');
  }

  const trouble = refusal ?? door.refusal ?? opening.refusal;
  function forgetTrouble() {
    forgetRefusal();
    door.forget();
    opening.forget();
  }

  const first = (
    <div className={styles.first}>
      {trouble && (
        <NoticeToRead tone="warn" onUnderstood={forgetTrouble}>
          {trouble.message}
        </NoticeToRead>
      )}
      <NextStepPanel next={next} busy={busy || opening.busy} onTake={() => takeNext(next)} />
    </div>
  );

  return (
    <Page
      header={
        <div className={styles.header}>
          <span className={styles.code}>
            <span className={styles.codeLabel}>Code</span> {stage.joinCode}
          </span>
          <Button
            variant="quiet"
            className={styles.keys}
            onClick={() => setSheet('shortcuts')}
            aria-label="Keyboard shortcuts"
            title="Keyboard shortcuts"
          >
            ?
          </Button>
        </div>
      }
    >
      <div className={styles.top}>
        <ScreenTitle className={styles.title} tab={`Console: ${stage.title}`}>
          <bdi>{stage.title}</bdi>
        </ScreenTitle>
        <PhaseTrail phase={stage.phase} />
      </div>
      <div className={styles.banner}>
        <ReconnectingBanner connection={connection}>
          What you see may be old. The phones keep what they sort and send it when the server is back.
        </ReconnectingBanner>
        {done?.at === now && (
          <NoticeToRead tone="good" onUnderstood={() => setDone(null)}>
            {done.words}
          </NoticeToRead>
        )}
      </div>
      <div className={styles.layout}>
        {narrow && <aside aria-label="What to do">{first}</aside>}
        <div className={styles.work}>
          {stage.phase === 'LOBBY' && <Lobby live={live} frame={shown} publicUrl={publicUrl} onRemoveArrivals={askToRemove} />}
          {stage.phase === 'SORTING' && (
            <Sorting
              live={live}
              frame={shown}
              peeking={peeking}
              onPeek={(peek) => setPeekedAt(peek ? now : null)}
              onRemoveArrivals={askToRemove}
            />
          )}
          {stage.phase === 'REVEALED' && stage.reveal && (
            <Revealed
              live={live}
              stage={stage}
              reveal={stage.reveal}
              onShow={show}
              onOrder={(next) => take({ step: 'SHOW_CARD', cardId: stage.reveal?.currentCardId ?? null, order: next })}
            />
          )}
          {stage.phase === 'CLOSED' && stage.reveal && <Closed live={live} frame={shown} reveal={stage.reveal} publicUrl={publicUrl} />}
        </div>
        <aside className={styles.side} aria-label={narrow ? 'What else to do' : 'What to do'}>
          {!narrow && first}
          <MoreActions
            frame={shown}
            busy={busy}
            doorBusy={door.busy}
            onStep={(request) => void take(request)}
            onClose={next.does === 'CLOSE' ? null : () => takeNext(closing)}
            onNewRound={() => setSheet('new-round')}
            onLock={lock}
            onRemoveArrivals={askToRemove}
            onShare={() => setSheet('share')}
            onProjector={() => void opening.run(() => openProjector(live, stage.workshopId))}
            onDelete={() => setSheet('delete')}
          />
        </aside>
      </div>
      <Dialog
        open={sheet === 'ask'}
        onClose={() => setSheet(null)}
        title={asked?.step.ask?.title}
        actions={
          <>
            <Button variant="secondary" onClick={() => setSheet(null)}>
              Not yet
            </Button>
            {/* Somebody may have moved on while the question stood: then the answer is refused as stale, and says so. */}
            <Button onClick={() => asked && go(asked.step, asked.atStep)}>{asked?.step.label}</Button>
          </>
        }
      >
        <p>{asked?.step.ask?.says}</p>
      </Dialog>
      <NewRoundDialog
        open={sheet === 'new-round'}
        current={stage.round?.lens ?? null}
        onClose={() => setSheet(null)}
        onStart={(lens) => takeFromSheet({ step: 'START_NEW_ROUND', lens })}
      />
      <ShareDialog open={sheet === 'share'} onClose={() => setSheet(null)} live={live} stage={stage} publicUrl={publicUrl} />
      <RemoveArrivalsDialog
        open={sheet === 'remove-arrivals'}
        live={live}
        frame={shown}
        onClose={() => setSheet(null)}
        onDone={(words) => {
          setDone({ words, at: now });
          setSheet(null);
        }}
      />
      <DeleteDialog open={sheet === 'delete'} joinCode={stage.joinCode} onClose={() => setSheet(null)} onDelete={onDelete} />
      <ShortcutSheet open={sheet === 'shortcuts'} onClose={() => setSheet(null)} on={shortcuts.on} onTurn={shortcuts.turn} />
    </Page>
  );
}
