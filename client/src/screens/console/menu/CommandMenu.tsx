import { t } from '@lingui/core/macro';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../../../design/Dialog';
import { ThemeSwitch } from '../../../design/ThemeSwitch';
import { LanguageMenu } from '../../../languages/LanguageMenu';
import type { Commands } from '../frame/useCommands';
import styles from './CommandMenu.module.css';
import { cardCommands, foundIn, type MenuCommand, menuGroups } from './menuCommands';

interface CommandMenuProps {
  open: boolean;
  commands: Commands;
  onClose: () => void;
  onRemoveArrivals: () => void;
}

/** Everything else that can be done, in one list that typing narrows down. */
export function CommandMenu({ open, onClose, ...rest }: CommandMenuProps) {
  return (
    <Dialog open={open} onClose={onClose} title={t`Menu`}>
      <List {...rest} onClose={onClose} />
    </Dialog>
  );
}

function List({ commands, onClose, onRemoveArrivals }: Omit<CommandMenuProps, 'open'>) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const groups = foundIn(menuGroups(commands, onRemoveArrivals), cardCommands(commands), typed);
  const found = groups.flatMap((group) => group.commands);
  // A frame may have taken the chosen one away.
  const chosen = Math.min(at, found.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that matters.
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, typed]);

  function run(command: MenuCommand | undefined) {
    if (!command) return;
    onClose();
    command.run();
  }

  function keyPressed(event: KeyboardEvent) {
    if (event.key === 'Enter') run(found[chosen]);
    else if (event.key === 'ArrowDown') setAt((chosen + 1) % found.length || 0);
    else if (event.key === 'ArrowUp') setAt((chosen + found.length - 1) % found.length || 0);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={t`What do you want to do?`}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(chosen) : undefined}
        placeholder={t`Type to find a command or a card`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={keyPressed}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t`Commands`} className={styles.list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups of options, and no fieldset.
          <div key={group.title} role="group" aria-label={group.title}>
            <p className={styles.group} aria-hidden="true">
              {group.title}
            </p>
            {group.commands.map((command) => {
              const index = found.indexOf(command);
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the chosen option.
                // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field is the press of the chosen option.
                <div
                  key={command.label}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === chosen}
                  className={command.danger ? `${styles.option} ${styles.danger}` : styles.option}
                  onPointerMove={() => setAt(index)}
                  onClick={() => run(command)}
                >
                  <bdi>{command.label}</bdi>
                  {command.key && (
                    <span className={styles.key} aria-hidden="true">
                      {command.key}
                    </span>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={found.length > 0 ? 'spoken' : styles.none}>
        {found.length === 0 && t`Nothing has this in its name.`}
      </p>
      <div className={styles.foot}>
        <span>{t({ message: '↑ ↓ and Enter choose, Escape closes.', comment: 'Keys: call them as keyboards of your language do' })}</span>
        <LanguageMenu />
        <ThemeSwitch />
      </div>
    </>
  );
}
