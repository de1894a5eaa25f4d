/**
 * Lets a copy of the card fly into its column, so that the eye sees where it went while the next card is already there. Decoration only:
 * with reduced motion nothing flies.
 *
 * @param flyingClass the class that takes the copy out of the page's flow
 */
export function flyToColumn(card: HTMLElement, column: HTMLElement, flyingClass: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || typeof card.animate !== 'function') return;
  const from = card.getBoundingClientRect();
  const to = column.getBoundingClientRect();
  const copy = card.cloneNode(true) as HTMLElement;
  copy.classList.add(flyingClass);
  copy.setAttribute('aria-hidden', 'true');
  copy.inert = true;
  // Ids belong to the card that stays.
  for (const marked of copy.querySelectorAll('[id]')) marked.removeAttribute('id');
  Object.assign(copy.style, {
    left: `${from.left}px`,
    top: `${from.top}px`,
    width: `${from.width}px`,
    height: `${from.height}px`,
    transform: '',
    animation: 'none',
  });
  const x = to.left + to.width / 2 - (from.left + from.width / 2);
  const y = to.top + to.height / 2 - (from.top + from.height / 2);
  const fly = () => {
    document.body.append(copy);
    const flight = copy.animate(
      [
        { transform: 'none', opacity: 1 },
        { transform: `translate(${x}px, ${y}px) scale(0.2)`, opacity: 0 },
      ],
      { duration: 260, easing: 'cubic-bezier(0.4, 0, 0.6, 1)' },
    );
    flight.onfinish = () => copy.remove();
    flight.oncancel = () => copy.remove();
  };
  // On a slow phone the copy would hold up the next card: that is drawn first.
  requestAnimationFrame(() => setTimeout(fly));
}
