import { foldedName, type ParticipantView, Progress } from '@two-hats/shared';

export interface PeopleFilter {
  /** Part of a name, in whatever case, with or without its accents: the server looks through larger rooms by the same rule. */
  readonly search: string;
  readonly notDoneOnly: boolean;
}

/** The people that a filter lets through, in the order given. */
export function matchingPeople<P extends Pick<ParticipantView, 'name' | 'progress'>>(
  people: readonly P[],
  filter: PeopleFilter,
): readonly P[] {
  const wanted = foldedName(filter.search.trim());
  return people.filter(
    ({ name, progress }) => !(filter.notDoneOnly && progress === Progress.DONE) && foldedName(name ?? '').includes(wanted),
  );
}
