// Chooses the language of this device. Each stands there by its own name, so that nobody has to read a foreign one to leave it.
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { chooseLanguage } from './catalogues';
import styles from './LanguageMenu.module.css';
import { type LanguageCode, languages, ownNames } from './language';

export function LanguageMenu() {
  const [failed, setFailed] = useState(false);

  async function choose(language: LanguageCode) {
    setFailed(false);
    await chooseLanguage(language).catch(() => setFailed(true));
  }

  return (
    <span className={styles.menu}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className={styles.globe}>
        <circle cx="12" cy="12" r="9" />
        <path d="M3 12h18M12 3c3 2.6 4.2 5.6 4.2 9s-1.2 6.4-4.2 9c-3-2.6-4.2-5.6-4.2-9S9 5.6 12 3z" />
      </svg>
      <span aria-hidden="true">{i18n.locale.slice(0, 2).toUpperCase()}</span>
      <select
        className={styles.select}
        aria-label={t`Language`}
        value={i18n.locale}
        onChange={(event) => void choose(event.target.value as LanguageCode)}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownNames[language]}
          </option>
        ))}
      </select>
      {failed && (
        <span role="alert" className={styles.failed}>
          {t`That language could not be loaded. Check the network and try again.`}
        </span>
      )}
    </span>
  );
}
