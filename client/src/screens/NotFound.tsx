import { t } from '@lingui/core/macro';
import { ButtonLink } from '../design/Button';
import { Page } from '../design/Page';
import { ScreenTitle } from '../design/ScreenTitle';

export function NotFound() {
  return (
    <Page narrow>
      <ScreenTitle>{t`There is nothing here`}</ScreenTitle>
      <p>{t`This address does not belong to any screen. To join a workshop you need its six characters.`}</p>
      <p>
        <ButtonLink href="/">{t`Go to the start`}</ButtonLink>
      </p>
    </Page>
  );
}
