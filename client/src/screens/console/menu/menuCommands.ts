// Everything that can be done from the menu where the workshop stands: what is needed less than once in a workshop is in no other place.
import { t } from '@lingui/core/macro';
import { closing, reopening } from '../frame/nextStep';
import type { Commands } from '../frame/useCommands';
import { runSheetAddress } from './windows';

export interface MenuCommand {
  readonly label: string;
  /** The key that does the same. */
  readonly key?: string;
  /** Cannot be undone. */
  readonly danger?: boolean;
  readonly run: () => void;
}

export interface MenuGroup {
  readonly title: string;
  readonly commands: readonly MenuCommand[];
}

/** All commands that the workshop allows now, by what they are about. */
export function menuGroups(commands: Commands, removeArrivals: () => void): readonly MenuGroup[] {
  const { shown, next, open } = commands;
  const { stage, allowedSteps, progress } = shown;
  const reveal = stage.phase === 'REVEALED' ? stage.reveal : null;
  const walks = allowedSteps.includes('SHOW_CARD');
  const groups: MenuGroup[] = [
    {
      title: t({ message: 'Rounds', comment: 'Heading in the menu' }),
      commands: [
        ...when(walks && reveal?.currentCardId != null, {
          label: t`Show the overview`,
          key: 'O',
          run: () => commands.show(null),
        }),
        ...when(allowedSteps.includes('REOPEN_ROUND'), { label: t`Reopen this round…`, run: () => commands.takeNext(reopening) }),
        ...when(allowedSteps.includes('START_NEW_ROUND'), { label: t`New round, new question…`, run: () => open('new-round') }),
        ...when(allowedSteps.includes('CLOSE') && next.does !== 'CLOSE', {
          label: t`Close the workshop…`,
          run: () => commands.takeNext(closing),
        }),
        ...when(allowedSteps.includes('REOPEN_WORKSHOP'), { label: t`Reopen the workshop`, run: commands.reopenWorkshop }),
      ],
    },
    {
      title: t`Links and screens`,
      commands: [
        { label: t`Open the projector window`, run: commands.projector },
        ...when(reveal !== null, { label: t`Open the summary`, run: commands.summary }),
        { label: t`Open the run-sheet`, run: () => window.open(runSheetAddress(stage.workshopId), '_blank') },
        { label: t`Arrange the agenda…`, run: () => open('agenda') },
        { label: t`Share links…`, run: () => open('share') },
        { label: t`Webhooks…`, run: () => open('webhooks') },
        { label: t`Keyboard shortcuts`, key: '?', run: () => open('shortcuts') },
      ],
    },
    {
      title: t({ message: 'Deck', comment: 'Heading in the menu' }),
      commands: [
        { label: t`Look at the deck…`, run: () => open('deck') },
        // Its key, and what the room answers, are told with the first reveal.
        ...when(shown.charter !== null, { label: t`Keep our answers as a deck`, run: commands.keepAsDeck }),
        ...when(shown.charter !== null, { label: t`Export the deck as ${{ format: 'JSON' }}`, run: () => commands.exportDeck('JSON') }),
        ...when(shown.charter !== null, { label: t`Export the deck as ${{ format: 'CSV' }}`, run: () => commands.exportDeck('CSV') }),
      ],
    },
    {
      title: t`Door and people`,
      commands: [
        ...when(stage.phase !== 'CLOSED', {
          label: stage.locked ? t`Door is locked: open it` : t`Lock the door`,
          key: 'L',
          run: commands.lock,
        }),
        ...when(progress.joined > 0, { label: t`Remove many people…`, run: removeArrivals }),
      ],
    },
    {
      title: t({ message: 'For good', comment: 'Heading in the menu: what cannot be undone' }),
      commands: [{ label: t`Delete the workshop…`, danger: true, run: () => open('delete') }],
    },
  ];
  return groups.filter((group) => group.commands.length > 0);
}

/** The cards of the round that the room can be led to, found by their text. */
export function cardCommands(commands: Commands): readonly MenuCommand[] {
  const { stage, allowedSteps } = commands.shown;
  if (!allowedSteps.includes('SHOW_CARD')) return [];
  return stage.cards.map(({ id, text }) => ({ label: text, run: () => commands.show(id) }));
}

/**
 * The groups with what somebody looks for: commands and, as soon as something is typed, cards that have every word of it, in any order.
 * @param typed as it was typed; empty for all commands
 */
export function foundIn(groups: readonly MenuGroup[], cards: readonly MenuCommand[], typed: string): readonly MenuGroup[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  const has = ({ label }: MenuCommand) => words.every((word) => plain(label).includes(word));
  return [...groups, { title: t({ message: 'Cards', comment: 'Heading in the menu: cards that were found' }), commands: cards }]
    .map(({ title, commands }) => ({ title, commands: commands.filter(has) }))
    .filter(({ commands }) => commands.length > 0);
}

function plain(text: string): string {
  return text.normalize('NFKD').toLowerCase();
}

function when(holds: boolean, command: MenuCommand): readonly MenuCommand[] {
  return holds ? [command] : [];
}
