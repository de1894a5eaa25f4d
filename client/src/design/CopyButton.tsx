import { t } from '@lingui/core/macro';
import { useSaid } from '../spoken/useSaid';
import { Button } from './Button';
import { copyText } from './copyText';
import { useCopying } from './useCopying';

interface CopyButtonProps {
  text: string;
  /** What is copied, e.g. "Copy the join link". */
  children: string;
  variant?: 'primary' | 'secondary' | 'quiet';
}

/** Copies and says so. Where the browser forbids copying, it shows the text, selected, to copy by hand. */
export function CopyButton({ text, children, variant = 'secondary' }: CopyButtonProps) {
  const { outcome, field, run } = useCopying<HTMLInputElement>();
  useSaid(outcome === 'copied' ? t`Copied` : null, 'copying');
  return (
    <>
      <Button variant={variant} onClick={() => run(() => copyText(text))}>
        {outcome === 'copied' ? t`Copied ✓` : children}
      </Button>
      {outcome === 'refused' && <input ref={field} readOnly value={text} aria-label={t`${{ action: children }}: copy this text by hand`} />}
    </>
  );
}
