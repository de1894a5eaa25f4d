import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { Connection } from '../api/connection';
import { useConnectionSaid } from '../spoken/useConnectionSaid';
import { Notice } from './Notice';
import { useLate } from './useLate';

interface ReconnectingBannerProps {
  connection: Connection;
  /** What stays safe meanwhile. */
  children?: ReactNode;
}

/** Says that the connection is lost, after a second of it: a blip is nobody's business. */
export function ReconnectingBanner({ connection, children }: ReconnectingBannerProps) {
  const late = useLate(connection.state === 'lost', 1000);
  useConnectionSaid(connection, late);
  if (!late) return null;
  return (
    <Notice tone="warn">
      <strong>{t`Reconnecting…`}</strong> {children}
    </Notice>
  );
}
