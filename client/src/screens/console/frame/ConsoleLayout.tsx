// What stands where on the console once there is a frame: the bar above, the job of the phase, and the bar with what to do below.
import { plural, t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import type { Connection } from '../../../api/connection';
import type { RefusalNotice } from '../../../api/refusal';
import { usePublicUrl } from '../../../api/usePublicUrl';
import { useUnsaved } from '../../../deciding/useDecisions';
import { RolesProvider } from '../../../design/columnWords';
import { NoticeToRead } from '../../../design/NoticeToRead';
import { ReconnectingBanner } from '../../../design/ReconnectingBanner';
import { useMediaQuery } from '../../../design/useMediaQuery';
import { Lobby } from '../arrive/Lobby';
import { Closed } from '../close/Closed';
import type { ConsoleFrame } from '../documents';
import type { Removed } from '../menu/RemoveArrivalsDialog';
import { RehearsalNotice } from '../rehearse/RehearsalNotice';
import { useRehearsal } from '../rehearse/useRehearsal';
import { Sorting } from '../sort/Sorting';
import { Talk } from '../talk/Talk';
import { ConsoleBar } from './ConsoleBar';
import styles from './ConsoleLayout.module.css';
import { Sheets } from './Sheets';
import { StepBar } from './StepBar';
import { useCommands } from './useCommands';
import { useShortcuts } from './useShortcuts';

interface ConsoleLayoutProps {
  live: LiveClient;
  frame: ConsoleFrame;
  connection: Connection;
  /** Deletes the workshop. @returns why it was refused */
  onDelete: () => Promise<RefusalNotice | null>;
  /** Ends every facilitator's link and opens this console again with a new one. @returns why it was refused */
  onReplaceLinks: () => Promise<RefusalNotice | null>;
}

/** Too low for bars that stay: what to do stands first, for eyes and for keyboards. */
const low = '(max-height: 33.99rem)';

export function ConsoleLayout({ live, frame, connection, onDelete, onReplaceLinks }: ConsoleLayoutProps) {
  const commands = useCommands(live, frame);
  const shortcuts = useShortcuts(commands.press, () => commands.open('menu'));
  useRehearsal(frame);
  const unsaved = useUnsaved(commands.decisions);
  const publicUrl = usePublicUrl(live);
  const isLow = useMediaQuery(low);
  // What was done elsewhere than where it shows, and when: in the next phase it is old.
  const [done, setDone] = useState<(Removed & { readonly at: string }) | null>(null);
  const { shown, open } = commands;
  const { stage } = shown;
  const now = `${stage.phase} ${stage.round?.number ?? 0}`;

  // What is new stands at the top: whoever pressed a button further down would not see it.
  const current = stage.reveal?.currentCardId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that matters.
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [stage.phase, current]);
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) banner.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [done]);

  function askToRemove() {
    setDone(null);
    open('remove-arrivals');
  }

  return (
    <RolesProvider roles={stage.roles} language={stage.language}>
      <div className={styles.page}>
        <div className={styles.above}>
          <ConsoleBar live={live} frame={shown} commands={commands} unsaved={unsaved.length} />
        </div>
        {isLow && <StepBar commands={commands} />}
        <main className={styles.main}>
          <div ref={banner} className={styles.banner}>
            <ReconnectingBanner connection={connection}>
              {t`What you see may be old. The phones keep what they sort and send it when the server is back.`}
            </ReconnectingBanner>
            {stage.rehearsal && <RehearsalNotice workshopId={stage.workshopId} phase={stage.phase} />}
            {done?.at === now && (
              <NoticeToRead tone="good" onUnderstood={() => setDone(null)}>
                {plural(done.people, { one: '# person removed.', other: '# people removed.' })}{' '}
                {done.isLocked ? t`The door is locked.` : t`The door is open: they can come back with the code.`}
              </NoticeToRead>
            )}
          </div>
          <div className={styles.work}>
            {stage.phase === 'LOBBY' && (
              <Lobby live={live} frame={shown} publicUrl={publicUrl} onRemoveArrivals={askToRemove} onPutWallUp={commands.projector} />
            )}
            {stage.phase === 'SORTING' && <Sorting live={live} frame={shown} peek={commands.peek} onRemoveArrivals={askToRemove} />}
            {stage.phase === 'REVEALED' && stage.reveal && <Talk live={live} frame={shown} reveal={stage.reveal} commands={commands} />}
            {stage.phase === 'CLOSED' && stage.reveal && (
              <Closed live={live} frame={shown} reveal={stage.reveal} publicUrl={publicUrl} texts={commands.texts} unsaved={unsaved} />
            )}
          </div>
        </main>
        {!isLow && (
          <div className={styles.below}>
            <StepBar commands={commands} />
          </div>
        )}
        <Sheets
          live={live}
          commands={commands}
          unsaved={unsaved}
          shortcuts={shortcuts}
          publicUrl={publicUrl}
          onRemoveArrivals={askToRemove}
          onRemoved={(removed) => {
            setDone({ ...removed, at: now });
            commands.closeSheet();
          }}
          onDelete={onDelete}
          onReplaceLinks={onReplaceLinks}
        />
      </div>
    </RolesProvider>
  );
}
