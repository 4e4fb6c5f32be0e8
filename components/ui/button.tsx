import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';
import { Link } from './link';
import { Spinner } from './spinner';

type Look = { variant?: 'primary' | 'secondary' | 'quiet' | 'danger'; size?: 'normal' | 'small' };

const classes = ({ variant = 'secondary', size = 'normal' }: Look, extra?: string) =>
  [styles.button, styles[variant], size === 'small' ? styles.small : '', extra].filter(Boolean).join(' ');

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look & { busy?: boolean };

/** A button. While `busy` it keeps its place and its focus, says so to assistive technology, and ignores presses. */
export function Button({ variant, size, busy, className, children, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={classes({ variant, size }, className)}
      {...rest}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}

type LinkButtonProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & Look & { href: string };

/** A link that stands where a button would: it goes somewhere and changes nothing. */
export function LinkButton({ variant, size, className, ...rest }: LinkButtonProps) {
  return <Link className={classes({ variant, size }, className)} {...rest} />;
}
