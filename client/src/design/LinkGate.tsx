// What stands in front of a screen that lives from a link: no link, a dead link, a server that is not there, or still waiting.
import { t } from '@lingui/core/macro';
import type { Connection } from '../api/connection';
import type { RefusalNotice } from '../api/refusal';
import { isFramed } from '../device/framed';
import { Button, ButtonLink } from './Button';
import { Page } from './Page';
import { ScreenTitle } from './ScreenTitle';
import { useLate } from './useLate';

/** The link carries no secret, or one that is not, or no longer, good. */
export function DeadLink({ opens, refusal }: { opens: string; refusal: RefusalNotice | null }) {
  return (
    <Page narrow>
      <ScreenTitle>{refusal ? t`This link is no longer good` : t`This page needs its link`}</ScreenTitle>
      <p>{refusal ? refusal.message : t`To open ${opens}, use the whole link that you were given: the part after the # is the key.`}</p>
      {/* In a frame of somebody else's page there is no start. */}
      {!isFramed() && (
        <p>
          <ButtonLink href="/">{t`Go to the start`}</ButtonLink>
        </p>
      )}
    </Page>
  );
}

/** Before the first frame. A wait under 300 ms shows nothing at all. */
export function Opening({ opens, connection }: { opens: string; connection: Connection }) {
  const slow = useLate(connection.state !== 'lost');
  if (connection.state === 'lost') {
    return (
      <Page narrow>
        <ScreenTitle>{t`The server cannot be reached`}</ScreenTitle>
        <p>{t`This page keeps trying by itself. If it stays like this, check the network, and whether the server is running.`}</p>
        <p>
          <Button onClick={() => location.reload()}>{t`Load again`}</Button>
        </p>
      </Page>
    );
  }
  return <Page narrow>{slow && <p role="status">{t`Opening ${opens}…`}</p>}</Page>;
}
