// What the columns are called. The two roles are named by the deck, and every view of a workshop carries their names; the words for both
// of them and for neither are ours.
import type { Column } from '@two-hats/shared';
import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** The full name of each column, and of the hat that goes with it. */
export type ColumnWords = Readonly<Record<Column, string>>;

interface RoleName {
  readonly column: Column;
  readonly name: string;
}

interface RolesProviderProps {
  /** As a deck or any view of a workshop has them. */
  roles: readonly RoleName[];
  children: ReactNode;
}

const Words = createContext<ColumnWords | null>(null);

/** Tells everything within what the columns are called. */
export function RolesProvider({ roles, children }: RolesProviderProps) {
  const words = useMemo(() => wordsOf(roles), [roles]);
  return <Words value={words}>{children}</Words>;
}

/** The names of the columns, as the next {@link RolesProvider} above has them. */
export function useColumnWords(): ColumnWords {
  const words = useContext(Words);
  if (!words) throw new Error('Columns have names only within a RolesProvider');
  return words;
}

/** The names of the columns for what is no component: exports, sentences. */
export function wordsOf(roles: readonly RoleName[]): ColumnWords {
  const nameOf = (column: Column) => roles.find((role) => role.column === column)?.name ?? '';
  return { FIRST: nameOf('FIRST'), SECOND: nameOf('SECOND'), BOTH: 'Both', NEITHER: 'Neither' };
}
