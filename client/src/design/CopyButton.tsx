import { useEffect, useRef, useState } from 'react';
import { Button } from './Button';
import { copyText } from './copyText';

interface CopyButtonProps {
  text: string;
  /** What is copied, e.g. "Copy the join link". */
  children: string;
  variant?: 'primary' | 'secondary' | 'quiet';
}

/** Copies and says so. Where the browser forbids copying, it shows the text, selected, to copy by hand. */
export function CopyButton({ text, children, variant = 'secondary' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (outcome === 'refused') field.current?.select();
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <>
      <Button variant={variant} onClick={async () => setOutcome((await copyText(text)) ? 'copied' : 'refused')}>
        {outcome === 'copied' ? 'Copied ✓' : children}
      </Button>
      <span className="spoken" role="status">
        {outcome === 'copied' ? 'Copied' : ''}
      </span>
      {outcome === 'refused' && <input ref={field} readOnly value={text} aria-label={`${children}: copy this text by hand`} />}
    </>
  );
}
