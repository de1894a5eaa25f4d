import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { CopyButton } from '../../../design/CopyButton';
import { Dialog } from '../../../design/Dialog';
import { here, joinAddress } from '../../../device/addresses';
import type { StageFrame } from '../../../results/fragments';
import { EndLinks } from './EndLinks';
import { LinkToHandOut } from './LinkToHandOut';
import type { LinkKind } from './links';
import { PictureLinks } from './PictureLinks';
import { ReplaceLinks } from './ReplaceLinks';
import styles from './ShareDialog.module.css';

interface ShareDialogProps {
  open: boolean;
  onClose: () => void;
  live: LiveClient;
  stage: StageFrame;
  publicUrl: string | null;
  /** Ends every facilitator's link and opens this console again with a new one. @returns why it was refused */
  onReplaceLinks: () => Promise<RefusalNotice | null>;
}

/** Every link of the workshop, with what it lets its reader do, and the way to take it back. */
export function ShareDialog({ open, onClose, live, stage, publicUrl, onReplaceLinks }: ShareDialogProps) {
  const { workshopId, joinCode } = stage;
  const links = { live, workshopId, publicUrl };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Share links`}
      actions={<Button onClick={onClose}>{t({ message: 'Done', comment: 'Button: closes a dialog' })}</Button>}
    >
      <ul className={styles.links}>
        <li>
          <p>
            <Trans>
              <strong>To join.</strong> For everybody in the room. The same as the code <bdi dir="ltr">{joinCode}</bdi>. A locked door lets
              nobody in with it.
            </Trans>
          </p>
          <CopyButton text={joinAddress(publicUrl ?? here(), joinCode)}>{t`Copy the join link`}</CopyButton>
        </li>
        <Links {...links} kind="CO_FACILITATOR">
          <Trans>
            <strong>To facilitate with you.</strong> Opens this console on another laptop. Ending links and deleting the workshop stay with
            whoever opened it.
          </Trans>
        </Links>
        <Links {...links} kind="PROJECTOR">
          <Trans>
            <strong>To show.</strong> The projector’s page, for another machine. It shows only what everybody may see.
          </Trans>
        </Links>
        <Links {...links} kind="SUMMARY">
          <Trans>
            <strong>To read afterwards.</strong> The summary, from the first reveal on. Readers can change nothing.
          </Trans>
        </Links>
        <PictureLinks {...links} rounds={stage.round?.number ?? 0} />
        <li>
          <p>
            <Trans>
              <strong>This console.</strong> If its own link got into the wrong hands, a new one takes its place.
            </Trans>
          </p>
          <ReplaceLinks onReplace={onReplaceLinks} />
        </li>
      </ul>
    </Dialog>
  );
}

interface LinksProps {
  live: LiveClient;
  kind: LinkKind;
  workshopId: string;
  publicUrl: string | null;
  /** What the links are for. */
  children: ReactNode;
}

function Links({ children, publicUrl, ...links }: LinksProps) {
  // After an end there is a new link to make.
  const [ends, setEnds] = useState(0);
  return (
    <li>
      <p>{children}</p>
      <div className={styles.actions}>
        <LinkToHandOut key={ends} {...links} publicUrl={publicUrl} />
        <EndLinks {...links} onEnded={() => setEnds((times) => times + 1)} />
      </div>
    </li>
  );
}
