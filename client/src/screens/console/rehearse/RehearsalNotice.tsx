import { plural, t } from '@lingui/core/macro';
import type { Phase } from '@two-hats/shared';
import { Notice } from '../../../design/Notice';
import { rehearsalKeys } from '../../../device/rehearsals';

/** What a rehearsal is, as long as nothing has begun: afterwards the mark beside the title is enough. */
export function RehearsalNotice({ workshopId, phase }: { workshopId: string; phase: Phase }) {
  if (phase !== 'LOBBY') return null;
  const people = rehearsalKeys(workshopId).length;
  return (
    <Notice>
      {people > 0
        ? plural(people, {
            one: 'This is a rehearsal: # simulated person joins and sorts while this page is open. Lead them as you would lead a team, join yourself with a phone if you like.',
            other:
              'This is a rehearsal: # simulated people join and sort while this page is open. Lead them as you would lead a team, join yourself with a phone if you like.',
          })
        : t`This is a rehearsal. Its simulated people live in the browser that opened it.`}{' '}
      {t`It is deleted a day after it was opened.`}
    </Notice>
  );
}
