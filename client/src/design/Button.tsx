import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { Link } from 'wouter';
import styles from './Button.module.css';
import { focusAtFirst } from './focusAtFirst';
import { useLate } from './useLate';

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'm' | 'l';

interface Look {
  /** One primary per screen: the obvious next thing. */
  variant?: Variant;
  size?: Size;
  /** Takes the whole width. */
  wide?: boolean;
}

interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Something is under way: the button does nothing meanwhile, and shows it once that takes longer than 300 ms. */
  busy?: boolean;
}

export function Button({
  variant = 'primary',
  size = 'm',
  wide = false,
  busy = false,
  className,
  autoFocus = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const slow = useLate(busy);
  return (
    <button
      type="button"
      {...rest}
      ref={autoFocus ? focusAtFirst : undefined}
      className={[looks({ variant, size, wide }), className].filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
      {slow && <span className={styles.dots} aria-hidden="true" />}
    </button>
  );
}

interface ButtonLinkProps extends Look, AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

/** A link that looks like a button. Addresses of our own stay within the page; with `target` the browser takes over. */
export function ButtonLink({ variant = 'primary', size = 'm', wide = false, className, href, ...rest }: ButtonLinkProps) {
  const look = [looks({ variant, size, wide }), className].filter(Boolean).join(' ');
  if (rest.target || rest.download !== undefined || !href.startsWith('/')) return <a {...rest} href={href} className={look} />;
  return <Link {...rest} href={href} className={look} />;
}

function looks({ variant = 'primary', size = 'm', wide = false }: Look): string {
  return [styles.button, styles[variant], size === 'l' ? styles.large : '', wide ? styles.wide : ''].filter(Boolean).join(' ');
}
