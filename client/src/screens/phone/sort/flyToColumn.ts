/**
 * Lets a copy of a card slip from under the next one into its column, so that the eye sees where it went while the next card is already there.
 * Decoration only: with reduced motion nothing flies, and on a slow phone the next card is drawn first.
 *
 * @param card on the table, as it is before the next one takes its place
 * @param flyingClass the class that takes it out of the page's flow
 */
export function flyToColumn(card: HTMLElement, column: HTMLElement, flyingClass: string): void {
  if (typeof card.animate !== 'function') return;
  const copy = card.cloneNode(true) as HTMLElement;
  // Where a dragged card hangs is to be seen only now. For any other, to ask now would lay the whole screen out at once.
  const hung = 'dragged' in card.dataset ? card.getBoundingClientRect() : null;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!card.isConnected || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      fly(copy, hung ?? card.getBoundingClientRect(), column.getBoundingClientRect(), flyingClass);
    }),
  );
}

function fly(card: HTMLElement, from: DOMRect, to: DOMRect, flyingClass: string): void {
  card.classList.add(flyingClass);
  card.setAttribute('aria-hidden', 'true');
  card.inert = true;
  // Ids belong to the card that has come.
  for (const marked of card.querySelectorAll('[id]')) marked.removeAttribute('id');
  Object.assign(card.style, {
    left: `${from.left}px`,
    top: `${from.top}px`,
    width: `${from.width}px`,
    height: `${from.height}px`,
    transform: '',
    animation: 'none',
  });
  const x = to.left + to.width / 2 - (from.left + from.width / 2);
  const y = to.top + to.height / 2 - (from.top + from.height / 2);
  document.body.append(card);
  const flight = card.animate(
    [
      { transform: 'none', opacity: 1 },
      { transform: `translate(${x}px, ${y}px) scale(0.2)`, opacity: 0 },
    ],
    { duration: 260, easing: 'cubic-bezier(0.4, 0, 0.6, 1)' },
  );
  flight.onfinish = () => card.remove();
  flight.oncancel = () => card.remove();
}
