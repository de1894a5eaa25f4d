import { t } from '@lingui/core/macro';
import { Button } from '../design/Button';
import { useCopying } from '../design/useCopying';
import { useSaid } from '../spoken/useSaid';

interface CopyPictureProps {
  /** In a sentence, e.g. "the role map". */
  name: string;
  png: () => Promise<Blob>;
}

/** Copies a picture for a slide. Only where the browser has a clipboard for pictures, which none has on plain HTTP: files do then. */
export function CopyPicture({ name, png }: CopyPictureProps) {
  const { outcome, run } = useCopying<HTMLInputElement>();
  useSaid(outcome === 'copied' ? t`Copied` : null, 'copying');
  if (!navigator.clipboard || typeof ClipboardItem === 'undefined') return null;
  return (
    <>
      <Button variant="quiet" aria-label={t`Copy ${name} as a picture`} onClick={() => run(() => copied(png))}>
        {outcome === 'copied' ? t`Copied ✓` : t({ message: 'Copy', comment: 'Button: copies a picture' })}
      </Button>
      {outcome === 'refused' && <span role="status">{t`This browser does not let it be copied. The PNG shows the same.`}</span>}
    </>
  );
}

async function copied(png: () => Promise<Blob>): Promise<boolean> {
  try {
    // The clipboard is asked within the click and waits for the picture: Safari refuses it afterwards.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]);
    return true;
  } catch {
    return false;
  }
}
