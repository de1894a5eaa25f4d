import { t } from '@lingui/core/macro';
import { ButtonLink } from '../../design/Button';
import { ScreenTitle } from '../../design/ScreenTitle';
import styles from './Elsewhere.module.css';

/** In the frame of somebody else's page, in place of every screen that people do something in: they could be led to press what they do not see. */
export default function Elsewhere() {
  return (
    <main className={styles.screen}>
      <ScreenTitle>{t`Not within another page`}</ScreenTitle>
      <p>{t`For safety, only the projector, the summary and pictures are shown within other pages.`}</p>
      <p>
        <ButtonLink href={location.pathname} target="_blank" rel="noopener">
          {t`Open it in a window of its own`}
        </ButtonLink>
      </p>
    </main>
  );
}
