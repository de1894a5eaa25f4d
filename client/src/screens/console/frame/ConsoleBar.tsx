import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Wordmark } from '../../../design/Page';
import { RehearsalMark } from '../../../design/RehearsalMark';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { questionOf } from '../../lensWords';
import { AgendaRail } from '../agenda/AgendaRail';
import { TimeLeft } from '../agenda/TimeLeft';
import { DecidedCount } from '../charter/DecidedCount';
import type { ConsoleFrame } from '../documents';
import { BarFigure } from './BarFigure';
import styles from './ConsoleBar.module.css';
import { menuKeys } from './shortcuts';
import type { Commands } from './useCommands';
import { WallState } from './WallState';

interface ConsoleBarProps {
  live: LiveClient;
  commands: Pick<Commands, 'busy' | 'moveTo' | 'open'>;
  frame: ConsoleFrame;
  /** Cards on which something is written that is not saved. */
  unsaved: number;
}

/** What holds wherever the console is: which workshop, which question, where it stands, who is here, how far the deciding is, the code. */
export function ConsoleBar({ live, frame, commands, unsaved }: ConsoleBarProps) {
  const { stage, charter } = frame;
  const { done, joined } = frame.progress;
  const round = stage.round?.number;
  const question = stage.round && questionOf(stage.round);
  return (
    <header className={styles.bar}>
      <Wordmark />
      <div className={styles.what}>
        <ScreenTitle className={styles.title} tab={t({ message: `Console: ${{ title: stage.title }}`, comment: 'Title of the window' })}>
          <bdi>{stage.title}</bdi>
        </ScreenTitle>
        {question && (
          <p className={styles.question}>
            <Trans>
              Round {round}: <bdi>{question}</bdi>
            </Trans>
          </p>
        )}
      </div>
      {stage.rehearsal && <RehearsalMark />}
      {charter && <DecidedCount charter={charter} unsaved={unsaved} />}
      <BarFigure warning={stage.locked && t({ message: 'door locked', comment: 'In the bar of the console: nobody new gets in' })}>
        {stage.phase === 'SORTING'
          ? t({ message: `${done} of ${joined} done`, comment: 'How many people are done with sorting' })
          : plural(joined, { one: '# person', other: '# people' })}
        <WallState connected={frame.wallConnected} />
      </BarFigure>
      <div className={styles.agenda}>
        <AgendaRail frame={frame} busy={commands.busy} onMove={commands.moveTo} onArrange={() => commands.open('agenda')} />
        <TimeLeft live={live} stage={stage} onMore={() => commands.open('time')} />
      </div>
      <div className={styles.end}>
        <span className={styles.code}>
          <span className={styles.codeLabel}>{t({ message: 'Code', comment: 'Before the code with which people join' })}</span>{' '}
          <bdi dir="ltr">{stage.joinCode}</bdi>
        </span>
        <Button
          variant="secondary"
          className={styles.menu}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          title={t({
            message: `Everything else (${{ keys: menuKeys() }})`,
            comment: 'Of a button; the keys that do the same are in brackets',
          })}
          onClick={() => commands.open('menu')}
        >
          {t`Menu`}
        </Button>
      </div>
    </header>
  );
}
