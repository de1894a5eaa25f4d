import { Button } from '../../../design/Button';
import { Wordmark } from '../../../design/Page';
import { RehearsalMark } from '../../../design/RehearsalMark';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { ThemeSwitch } from '../../../design/ThemeSwitch';
import { DecidedCount } from '../charter/DecidedCount';
import type { ConsoleFrame } from '../documents';
import styles from './ConsoleBar.module.css';
import { PhaseTrail } from './PhaseTrail';

interface ConsoleBarProps {
  frame: ConsoleFrame;
  /** Cards on which something is written that is not saved. */
  unsaved: number;
  onShortcuts: () => void;
}

/** What holds wherever the console is: which workshop, where it stands, how far the deciding is, the code. */
export function ConsoleBar({ frame: { stage, charter }, unsaved, onShortcuts }: ConsoleBarProps) {
  return (
    <header className={styles.bar}>
      <Wordmark />
      <ScreenTitle className={styles.title} tab={`Console: ${stage.title}`}>
        <bdi>{stage.title}</bdi>
      </ScreenTitle>
      {stage.rehearsal && <RehearsalMark />}
      <PhaseTrail phase={stage.phase} />
      {charter && <DecidedCount charter={charter} unsaved={unsaved} />}
      <div className={styles.end}>
        <span className={styles.code}>
          <span className={styles.codeLabel}>Code</span> {stage.joinCode}
        </span>
        <Button variant="quiet" className={styles.keys} onClick={onShortcuts} aria-label="Keyboard shortcuts" title="Keyboard shortcuts">
          ?
        </Button>
        <ThemeSwitch />
      </div>
    </header>
  );
}
