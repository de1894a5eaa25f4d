import { t } from '@lingui/core/macro';
import { lazy, Suspense, useState } from 'react';
import { Notice } from '../../../design/Notice';
import styles from './MapToOpen.module.css';
import type { OwnMapProps } from './OwnMap';

const OwnMap = lazy(() => import('./OwnMap').catch(() => ({ default: Unreachable })));

/** All cards at a glance, and oneself among them: for who asks. */
export function MapToOpen(props: OwnMapProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={() => setOpened(true)}>
      <summary className={styles.title}>{t`The role map, with your own view`}</summary>
      {opened && (
        <Suspense fallback={null}>
          <OwnMap {...props} />
        </Suspense>
      )}
    </details>
  );
}

function Unreachable() {
  return <Notice tone="warn">{t`The map cannot be loaded without network. Reload the page when you are back.`}</Notice>;
}
