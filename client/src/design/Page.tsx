import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LanguageMenu } from '../languages/LanguageMenu';
import { HatMark } from './HatMark';
import { hasOperatorLinks, OperatorLinks } from './OperatorLinks';
import styles from './Page.module.css';
import { ThemeSwitch } from './ThemeSwitch';

interface PageProps {
  /** For text and forms: a column that is easy to read. */
  narrow?: boolean;
  /** Shown beside the wordmark, e.g. the workshop's title or actions. */
  header?: ReactNode;
  /** Below the main part: what belongs to the product and not to the screen. */
  footer?: ReactNode;
  children: ReactNode;
}

/** Wordmark, language, theme switch and the main part of a screen. */
export function Page({ narrow = false, header, footer, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Wordmark />
        <div className={styles.beside}>{header}</div>
        <LanguageMenu />
        <ThemeSwitch />
      </header>
      <main className={narrow ? `${styles.main} ${styles.narrow}` : styles.main}>{children}</main>
      {(footer || hasOperatorLinks()) && (
        <footer className={styles.footer}>
          {footer}
          <OperatorLinks />
        </footer>
      )}
    </div>
  );
}

export function Wordmark() {
  return (
    <Link href="/" className={styles.wordmark} aria-label={t`Two Hats, to the start`}>
      <span className={styles.hats}>
        <HatMark hat="FIRST" size="1.5rem" />
        <HatMark hat="SECOND" size="1.5rem" />
      </span>
      <span>Two Hats</span>
    </Link>
  );
}
