import { copyBySelection } from '../../../design/copyText';

/**
 * Copies formatted text, with plain text beside it for whatever takes no format. On plain HTTP, where there is no clipboard API, the
 * browser's old command copies both. @returns whether it was copied
 */
export async function copyRich(html: string, plain: string): Promise<boolean> {
  try {
    if (navigator.clipboard && typeof ClipboardItem !== 'undefined') {
      const typed = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
      await navigator.clipboard.write([new ClipboardItem({ ...typed('text/html', html), ...typed('text/plain', plain) })]);
      return true;
    }
  } catch {
    // Refused by the browser: try the older way.
  }
  const copyBoth = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
  };
  document.addEventListener('copy', copyBoth);
  try {
    return copyBySelection(plain);
  } finally {
    document.removeEventListener('copy', copyBoth);
  }
}
