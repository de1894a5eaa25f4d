// Which reasons stand on the wall: three at a time, and of every column, so that nobody reads one side alone.
import { mostOnWall } from '@two-hats/shared';

/**
 * Those that follow on what stands on the wall, going round.
 * @param byColumn ids of the reasons that may be shown, column by column
 * @param onWall what stands there now; empty for none
 * @returns empty where nothing else could follow
 */
export function nextOnWall(byColumn: readonly (readonly string[])[], onWall: readonly string[]): readonly string[] {
  const inTurn = dealt(byColumn);
  const last = Math.max(...onWall.map((id) => inTurn.indexOf(id)), -1);
  const standing = new Set(onWall);
  return [...inTurn.slice(last + 1), ...inTurn.slice(0, last + 1)].filter((id) => !standing.has(id)).slice(0, mostOnWall);
}

/** What stands on the wall once one was put up or taken down; the first makes room. */
export function toggledOnWall(onWall: readonly string[], id: string): readonly string[] {
  if (onWall.includes(id)) return onWall.filter((other) => other !== id);
  return [...onWall, id].slice(-mostOnWall);
}

/** One of each column in turn. */
function dealt(byColumn: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...byColumn.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => byColumn.flatMap((ids) => ids[turn] ?? [])).flat();
}
