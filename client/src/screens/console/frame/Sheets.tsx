import { t } from '@lingui/core/macro';
import type { LiveClient } from '../../../api/client';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { AgendaEditor } from '../agenda/AgendaEditor';
import { TimeDialog } from '../agenda/TimeDialog';
import { CloseQuestion } from '../close/CloseQuestion';
import { CommandMenu } from '../menu/CommandMenu';
import { DeckDialog } from '../menu/DeckDialog';
import { DeleteDialog } from '../menu/DeleteDialog';
import { NewRoundDialog } from '../menu/NewRoundDialog';
import { RemoveArrivalsDialog, type Removed } from '../menu/RemoveArrivalsDialog';
import { ShareDialog } from '../menu/ShareDialog';
import { ShortcutSheet } from '../menu/ShortcutSheet';
import { WebhooksDialog } from '../webhooks/WebhooksDialog';
import type { Commands } from './useCommands';

interface SheetsProps {
  live: LiveClient;
  commands: Commands;
  unsaved: readonly string[];
  shortcuts: { readonly on: boolean; readonly turn: (on: boolean) => void };
  publicUrl: string | null;
  onRemoveArrivals: () => void;
  /** Told how many people were removed. */
  onRemoved: (removed: Removed) => void;
  /** Deletes the workshop. @returns why it was refused */
  onDelete: () => Promise<RefusalNotice | null>;
  /** Ends every facilitator's link and opens this console again with a new one. @returns why it was refused */
  onReplaceLinks: () => Promise<RefusalNotice | null>;
}

/** Everything that can stand in front of the console, one at a time. */
export function Sheets({
  live,
  commands,
  unsaved,
  shortcuts,
  publicUrl,
  onRemoveArrivals,
  onRemoved,
  onDelete,
  onReplaceLinks,
}: SheetsProps) {
  const { shown, sheet, asked } = commands;
  const closeSheet = () => commands.closeSheet();
  const { stage, charter } = shown;
  return (
    <>
      {/* First, so that it is closed before another one opens: the focus then finds its way back. */}
      <CommandMenu
        open={sheet === 'menu'}
        commands={commands}
        onClose={() => commands.closeSheet('menu')}
        onRemoveArrivals={onRemoveArrivals}
      />
      <Dialog
        open={sheet === 'ask'}
        onClose={closeSheet}
        title={asked?.ask?.title}
        actions={
          <>
            <Button variant="secondary" onClick={closeSheet}>
              {t({ message: 'Not yet', comment: 'Button: closes a question without doing what it asks about' })}
            </Button>
            <Button onClick={commands.takeAsked}>{asked?.label}</Button>
          </>
        }
      >
        {asked?.does === 'CLOSE' && charter ? (
          <CloseQuestion
            charter={charter}
            texts={commands.texts}
            inRound={stage.cards.map(({ id }) => id)}
            unsaved={unsaved}
            proposals={commands.proposals}
            onShow={commands.show}
          />
        ) : (
          <p>{asked?.ask?.says}</p>
        )}
      </Dialog>
      <NewRoundDialog open={sheet === 'new-round'} live={live} frame={shown} onClose={closeSheet} onStart={commands.startRound} />
      <ShareDialog
        open={sheet === 'share'}
        onClose={closeSheet}
        live={live}
        stage={stage}
        publicUrl={publicUrl}
        onReplaceLinks={onReplaceLinks}
      />
      <WebhooksDialog open={sheet === 'webhooks'} live={live} onClose={closeSheet} />
      <RemoveArrivalsDialog open={sheet === 'remove-arrivals'} live={live} frame={shown} onClose={closeSheet} onDone={onRemoved} />
      <DeleteDialog open={sheet === 'delete'} joinCode={stage.joinCode} onClose={closeSheet} onDelete={onDelete} />
      <DeckDialog open={sheet === 'deck'} live={live} frame={shown} onClose={closeSheet} />
      <AgendaEditor open={sheet === 'agenda'} live={live} frame={shown} onClose={closeSheet} />
      <TimeDialog open={sheet === 'time'} live={live} stage={stage} onClose={closeSheet} />
      <ShortcutSheet open={sheet === 'shortcuts'} onClose={closeSheet} on={shortcuts.on} onTurn={shortcuts.turn} />
    </>
  );
}
