import { type ReactNode, useEffect } from 'react';

interface ScreenTitleProps {
  children: ReactNode;
  /** Title of the browser's tab, when the heading is not plain text or says too little. */
  tab?: string;
  className?: string | undefined;
}

/** The one h1 of a screen, which also names the browser's tab. */
export function ScreenTitle({ children, tab, className }: ScreenTitleProps) {
  const title = tab ?? (typeof children === 'string' ? children : null);
  useEffect(() => {
    document.title = title ? `${title} · Two Hats` : 'Two Hats';
  }, [title]);
  return <h1 className={className}>{children}</h1>;
}
