import { plural } from '@lingui/core/macro';
import { NoticeToRead } from '../../../design/NoticeToRead';
import type { LateCards } from './useLateCards';

/** Says what could not be counted, once, and takes it away when it was read. */
export function LateNotice({ late, onUnderstood }: { late: readonly LateCards[]; onUnderstood: () => void }) {
  if (late.length === 0) return null;
  return (
    <NoticeToRead tone="warn" onUnderstood={onUnderstood}>
      {late.map(({ round, count }) => (
        <p key={round}>
          {plural(count, {
            one: `One card you sorted without network came too late for round ${round}.`,
            other: `# cards you sorted without network came too late for round ${round}.`,
          })}
        </p>
      ))}
    </NoticeToRead>
  );
}
