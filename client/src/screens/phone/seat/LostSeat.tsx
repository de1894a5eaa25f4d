import { t } from '@lingui/core/macro';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Page } from '../../../design/Page';
import { ScreenTitle } from '../../../design/ScreenTitle';

/** This device's seat is no longer good: the person was removed, or the workshop is gone. */
export function LostSeat({ refusal, onJoinAgain }: { refusal: RefusalNotice; onJoinAgain: () => void }) {
  const isGone = refusal.code === 'UNKNOWN_CAPABILITY' || refusal.code === 'NO_CAPABILITY';
  return (
    <Page narrow>
      <ScreenTitle>{isGone ? t`You are no longer in this workshop` : t`This did not work`}</ScreenTitle>
      {isGone ? (
        <p>{t`The facilitator has taken this seat away, or the workshop no longer exists. You can join again with the same code.`}</p>
      ) : (
        <p>{refusal.message}</p>
      )}
      {isGone ? (
        <Button size="l" wide onClick={onJoinAgain}>
          {t`Join again`}
        </Button>
      ) : (
        <Button size="l" wide onClick={() => location.reload()}>
          {t`Load again`}
        </Button>
      )}
    </Page>
  );
}
