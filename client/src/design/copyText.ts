/**
 * Copies text to the clipboard. On plain HTTP (a laptop on the room's Wi-Fi) there is no clipboard API: then the browser's old command
 * copies a selection. @returns whether it was copied
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the browser: try the older way.
  }
  return copyBySelection(text);
}

/** Copies as browsers did before they had a clipboard API, within a click. @returns whether it was copied */
export function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open modal dialog only the dialog's own content can be selected.
  const host = document.querySelector('dialog[open]') ?? document.body;
  const focused = document.activeElement;
  host.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
