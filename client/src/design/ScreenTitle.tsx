import { memo, type ReactNode, useEffect } from 'react';
import { useHeading } from '../spoken/useHeading';

interface ScreenTitleProps {
  children: ReactNode;
  /** Title of the browser's tab, when the heading is not plain text or says too little. */
  tab?: string;
  className?: string | undefined;
}

/** The one h1 of a screen, which also names the browser's tab. Where it comes into view, it is told as such. */
export const ScreenTitle = memo(function ScreenTitle({ children, tab, className }: ScreenTitleProps) {
  const title = tab ?? (typeof children === 'string' ? children : null);
  useEffect(() => {
    document.title = title ? `${title} · Two Hats` : 'Two Hats';
  }, [title]);
  const heading = useHeading<HTMLHeadingElement>('screen');
  return (
    <h1 ref={heading} className={className}>
      {children}
    </h1>
  );
});
