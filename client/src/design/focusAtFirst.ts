/** A ref for what takes the focus when it comes: browsers mind `autofocus` only where a page or a dialog opens with it. */
export function focusAtFirst(element: HTMLElement | null): void {
  element?.focus();
}
