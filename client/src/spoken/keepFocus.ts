import { focusIsNowhere, headFor } from './headFor';

/** What comes in place of something may take the focus itself, or has to be loaded first. In milliseconds. */
const patience = 100;

/**
 * Watches over the focus for as long as the page lives: whoever had it on something that is gone, or can no longer be used, gets it on the
 * heading that is nearest to where that was.
 */
export function keepFocus(): void {
  let had: readonly Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLost = () => focusIsNowhere() && had[0] !== undefined && (!had[0].isConnected || had[0].matches(':disabled'));

  document.addEventListener('focusin', ({ target }) => {
    had = target instanceof Element ? withAncestors(target) : [];
  });
  new MutationObserver(() => {
    if (timer === undefined && isLost()) timer = setTimeout(land, patience);
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });

  function land() {
    timer = undefined;
    if (!isLost()) return;
    for (const place of had.filter(({ isConnected }) => isConnected)) {
      const heading = [...place.querySelectorAll<HTMLElement>('h1, h2, h3')].find((candidate) => candidate.getClientRects().length > 0);
      if (heading && headFor(heading)) return;
    }
  }
}

function withAncestors(element: Element): Element[] {
  const { parentElement } = element;
  return parentElement ? [element, ...withAncestors(parentElement)] : [element];
}
