import { type ParticipantView, Progress } from '@two-hats/shared';

export interface PeopleFilter {
  /** Part of a name; upper or lower case, accents matter as little as they do to somebody who types in a hurry. */
  readonly search: string;
  readonly notDoneOnly: boolean;
}

/** The people that a filter lets through, in the order given. */
export function matchingPeople<P extends Pick<ParticipantView, 'name' | 'progress'>>(
  people: readonly P[],
  filter: PeopleFilter,
): readonly P[] {
  const wanted = plain(filter.search);
  return people.filter(({ name, progress }) => !(filter.notDoneOnly && progress === Progress.DONE) && plain(name ?? '').includes(wanted));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
