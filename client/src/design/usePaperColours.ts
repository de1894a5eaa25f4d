import { useEffect } from 'react';

/** Paper is light: whatever the theme of the screen, printing takes the light one and hands the other back afterwards. */
export function usePaperColours(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let chosen: string | undefined;
    function before() {
      chosen = dataset.theme;
      dataset.theme = 'light';
    }
    function after() {
      if (chosen === undefined) delete dataset.theme;
      else dataset.theme = chosen;
    }
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
