import type { InputHTMLAttributes, ReactNode } from 'react';
import styles from './checkbox.module.css';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A radio button where one of several is chosen. */
  type?: 'checkbox' | 'radio';
};

/** A box to tick (or a radio button) with its label and hint. */
export function Checkbox({ id, label, hint, type = 'checkbox', ...rest }: Props) {
  return (
    <div className={styles.row}>
      <input
        id={id}
        name={id}
        type={type}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={styles.box}
        {...rest}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
