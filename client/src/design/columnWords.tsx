// What the columns are called. The two roles are named by the deck, and every view of a workshop carries their names; the words for both
// of them and for neither are ours.
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Column, Language } from '@two-hats/shared';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { FromDeck, FromDeckProvider } from '../languages/FromDeck';

/** The full name of each column, and of the hat that goes with it. */
export type ColumnWords = Readonly<Record<Column, string>>;

interface RoleName {
  readonly column: Column;
  readonly name: string;
}

interface RolesProviderProps {
  /** As a deck or any view of a workshop has them. */
  roles: readonly RoleName[];
  /** In which their names are; null where nobody said. */
  language: Language | null;
  children: ReactNode;
}

const Words = createContext<ColumnWords | null>(null);

/** Tells everything within what the columns are called. */
export function RolesProvider({ roles, language, children }: RolesProviderProps) {
  const words = useWords(roles);
  return (
    <FromDeckProvider language={language}>
      <Words value={words}>{children}</Words>
    </FromDeckProvider>
  );
}

function useWords(roles: readonly RoleName[]): ColumnWords {
  const { locale } = i18n;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words for both and for neither are those of the language on show.
  return useMemo(() => wordsOf(roles), [roles, locale]);
}

/** The names of the columns, as the next {@link RolesProvider} above has them. */
export function useColumnWords(): ColumnWords {
  const words = useContext(Words);
  if (!words) throw new Error('Columns have names only within a RolesProvider');
  return words;
}

/** The name of a column where it stands by itself: that of a role is in the language of the deck, the others are ours. */
export function ColumnWord({ column }: { column: Column }) {
  const word = useColumnWords()[column];
  return column === 'FIRST' || column === 'SECOND' ? <FromDeck>{word}</FromDeck> : word;
}

/** The names of the columns for what is no component: exports, sentences. */
export function wordsOf(roles: readonly RoleName[]): ColumnWords {
  const nameOf = (column: Column) => roles.find((role) => role.column === column)?.name ?? '';
  return {
    FIRST: nameOf('FIRST'),
    SECOND: nameOf('SECOND'),
    BOTH: t({ message: 'Both', comment: 'Column: both roles do it' }),
    NEITHER: t({ message: 'Neither', comment: 'Column: somebody else, or nobody' }),
  };
}
