import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { keepOnDevice, readFromDevice } from '../device/storage';
import styles from './ThemeSwitch.module.css';

type Theme = 'system' | 'light' | 'dark';
const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Goes round system, light, dark; kept on this device. `public/first.js` sets it before the first paint of the next visit. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(keptTheme);
  const words: Readonly<Record<Theme, string>> = {
    system: t`as the system`,
    light: t({ message: 'light', comment: 'Colours' }),
    dark: t({ message: 'dark', comment: 'Colours' }),
  };
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  function choose() {
    setTheme(next);
    keepOnDevice('theme', next === 'system' ? null : next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  }
  return (
    <button
      type="button"
      className={styles.switch}
      onClick={choose}
      aria-label={t`Colours: ${{ now: words[theme] }}. Change to ${{ next: words[next] }}.`}
      title={t`Colours: ${{ now: words[theme] }}`}
    >
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        {theme === 'light' && (
          <g className={styles.line}>
            <circle cx="12" cy="12" r="4.2" />
            <path d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3l1.7 1.7M17 17l1.7 1.7M5.3 18.7L7 17M17 7l1.7-1.7" />
          </g>
        )}
        {theme === 'dark' && <path className={styles.line} d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />}
        {theme === 'system' && (
          <>
            <circle className={styles.line} cx="12" cy="12" r="8.5" />
            <path className={styles.half} d="M12 3.5a8.5 8.5 0 0 1 0 17z" />
          </>
        )}
      </svg>
    </button>
  );
}

function keptTheme(): Theme {
  const kept = readFromDevice('theme');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}
