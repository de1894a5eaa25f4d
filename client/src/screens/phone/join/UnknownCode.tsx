import { t } from '@lingui/core/macro';
import type { RefusalNotice } from '../../../api/refusal';
import { Page } from '../../../design/Page';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { JoinCodeForm } from '../../JoinCodeForm';

/** The code leads nowhere: says so where it can be mended. */
export function UnknownCode({ tried, refusal }: { tried: string; refusal: RefusalNotice }) {
  return (
    <Page narrow>
      <ScreenTitle>{t`Which workshop?`}</ScreenTitle>
      <JoinCodeForm tried={tried} error={refusal.message} />
    </Page>
  );
}
