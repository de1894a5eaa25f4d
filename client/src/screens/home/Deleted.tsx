import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Notice } from '../../design/Notice';
import { textFields } from '../../device/shape';

/** Says once, to whoever comes from there, that a workshop is deleted. */
export function Deleted() {
  const [title] = useState(() => textFields(history.state, ['deleted'])?.deleted ?? null);
  useEffect(() => {
    if (title === null) return;
    // A reload has nothing to say any more.
    history.replaceState(null, '');
  }, [title]);
  if (title === null) return null;
  return (
    <Notice tone="good">
      <Trans comment="The title of a workshop">
        <strong>
          <bdi>{title}</bdi>
        </strong>{' '}
        is deleted, with everything in it. Its links open nothing any more.
      </Trans>
    </Notice>
  );
}
