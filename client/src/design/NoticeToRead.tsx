import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { Notice } from './Notice';

interface NoticeToReadProps {
  tone: 'good' | 'warn';
  onUnderstood: () => void;
  children: ReactNode;
}

/** Something that happened: it stays until somebody has read it. */
export function NoticeToRead({ tone, onUnderstood, children }: NoticeToReadProps) {
  return (
    <Notice
      tone={tone}
      actions={
        <Button variant="quiet" onClick={onUnderstood}>
          {t`Understood`}
        </Button>
      }
    >
      {children}
    </Notice>
  );
}
