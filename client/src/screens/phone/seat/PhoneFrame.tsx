import { t } from '@lingui/core/macro';
import type { Hat } from '@two-hats/shared';
import type { ReactNode } from 'react';
import type { Connection } from '../../../api/connection';
import { HatMark } from '../../../design/HatMark';
import { ReconnectingBanner } from '../../../design/ReconnectingBanner';
import { RehearsalMark } from '../../../design/RehearsalMark';
import { ThemeSwitch } from '../../../design/ThemeSwitch';
import { LanguageMenu } from '../../../languages/LanguageMenu';
import styles from './PhoneFrame.module.css';

interface PhoneFrameProps {
  title: string;
  rehearsal: boolean;
  name: string | null;
  hat: Hat | null;
  connection: Connection;
  children: ReactNode;
}

/** What stands around every screen of a seated participant: a slim line on top, and the banner when the connection is lost. */
export function PhoneFrame({ title, rehearsal, name, hat, connection, children }: PhoneFrameProps) {
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <p className={styles.title}>
          {title} {rehearsal && <RehearsalMark />}
        </p>
        <p className={styles.who}>
          {hat && <HatMark hat={hat} />}
          <bdi>{name}</bdi>
        </p>
        <LanguageMenu />
        <ThemeSwitch />
      </header>
      <main className={styles.main}>
        <ReconnectingBanner connection={connection}>{t`Keep going: your taps are kept on this phone.`}</ReconnectingBanner>
        {children}
      </main>
    </div>
  );
}
