import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Wordmark } from '../../../design/Page';
import { RehearsalMark } from '../../../design/RehearsalMark';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { ThemeSwitch } from '../../../design/ThemeSwitch';
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

/** What holds wherever the console is: which workshop, where it stands, how far the deciding is, the code. */
export function ConsoleBar({ live, frame, commands, unsaved }: ConsoleBarProps) {
  const { stage, charter } = frame;
  return (
    <header className={styles.bar}>
      <Wordmark />
      <ScreenTitle className={styles.title} tab={`Console: ${stage.title}`}>
        <bdi>{stage.title}</bdi>
      </ScreenTitle>
      {stage.rehearsal && <RehearsalMark />}
      {charter && <DecidedCount charter={charter} unsaved={unsaved} />}
      <div className={styles.agenda}>
        <AgendaRail frame={frame} busy={commands.busy} onMove={commands.moveTo} onArrange={() => commands.open('agenda')} />
        <TimeLeft live={live} stage={stage} onMore={() => commands.open('time')} />
      </div>
      <div className={styles.end}>
        <span className={styles.code}>
          <span className={styles.codeLabel}>Code</span> {stage.joinCode}
        </span>
        <Button
          variant="quiet"
          className={styles.keys}
          onClick={() => commands.open('shortcuts')}
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts"
        >
          ?
        </Button>
        <ThemeSwitch />
      </div>
    </header>
  );
}
