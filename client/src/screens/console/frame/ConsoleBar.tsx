import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Wordmark } from '../../../design/Page';
import { RehearsalMark } from '../../../design/RehearsalMark';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { counted } from '../../../results/figures';
import { questionOf } from '../../lensWords';
import { AgendaRail } from '../agenda/AgendaRail';
import { TimeLeft } from '../agenda/TimeLeft';
import { DecidedCount } from '../charter/DecidedCount';
import type { ConsoleFrame } from '../documents';
import styles from './ConsoleBar.module.css';
import type { Commands } from './useCommands';

interface ConsoleBarProps {
  live: LiveClient;
  commands: Pick<Commands, 'busy' | 'moveTo' | 'open'>;
  frame: ConsoleFrame;
  /** Cards on which something is written that is not saved. */
  unsaved: number;
}

/** What holds wherever the console is: which workshop, which question, where it stands, who is here, how far the deciding is, the code. */
export function ConsoleBar({ live, frame, commands, unsaved }: ConsoleBarProps) {
  const { stage, charter, progress } = frame;
  return (
    <header className={styles.bar}>
      <Wordmark />
      <div className={styles.what}>
        <ScreenTitle className={styles.title} tab={`Console: ${stage.title}`}>
          <bdi>{stage.title}</bdi>
        </ScreenTitle>
        {stage.round && (
          <p className={styles.question}>
            Round {stage.round.number}: <bdi>{questionOf(stage.round)}</bdi>
          </p>
        )}
      </div>
      {stage.rehearsal && <RehearsalMark />}
      {charter && <DecidedCount charter={charter} unsaved={unsaved} />}
      <p className={styles.people}>
        {stage.phase === 'SORTING' ? `${progress.done} of ${progress.joined} done` : counted(progress.joined, 'person', 'people')}
        {stage.locked && <span className={styles.locked}>door locked</span>}
      </p>
      <div className={styles.agenda}>
        <AgendaRail frame={frame} busy={commands.busy} onMove={commands.moveTo} onArrange={() => commands.open('agenda')} />
        <TimeLeft live={live} stage={stage} onMore={() => commands.open('time')} />
      </div>
      <div className={styles.end}>
        <span className={styles.code}>
          <span className={styles.codeLabel}>Code</span> {stage.joinCode}
        </span>
        <Button
          variant="secondary"
          className={styles.menu}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          title="Everything else (Ctrl K)"
          onClick={() => commands.open('menu')}
        >
          Menu
        </Button>
      </div>
    </header>
  );
}
