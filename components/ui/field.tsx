import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import styles from './field.module.css';

type CommonProps = {
  /** Also the element's id and the anchor that an error summary links to. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** A word such as "optional" beside the label. */
  note?: ReactNode;
};

type FrameProps = CommonProps & { children: ReactNode };

const describedBy = ({ id, hint, error }: Pick<CommonProps, 'id' | 'hint' | 'error'>) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

const wiring = (about: Pick<CommonProps, 'id' | 'hint' | 'error'>) => ({
  id: about.id,
  'aria-describedby': describedBy(about),
  'aria-invalid': about.error ? true : undefined,
});

/** Label, hint and error around any control; the control takes its `id` and `aria-describedby` from the same `id`. */
function Frame({ id, label, hint, error, note, children }: FrameProps) {
  return (
    <div className={styles.field} data-invalid={error ? true : undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {note ? <span className={styles.note}>{note}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

type TextFieldProps = CommonProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

/** One line of text (or any `type` that looks like one: e-mail, password, date, number). */
export function TextField({ id, label, hint, error, note, className, ...rest }: TextFieldProps) {
  return (
    <Frame id={id} label={label} hint={hint} error={error} note={note}>
      <input
        name={id}
        className={[styles.control, className].filter(Boolean).join(' ')}
        {...wiring({ id, hint, error })}
        {...rest}
      />
    </Frame>
  );
}

type TextAreaProps = CommonProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ id, label, hint, error, note, className, ...rest }: TextAreaProps) {
  return (
    <Frame id={id} label={label} hint={hint} error={error} note={note}>
      <textarea
        name={id}
        rows={4}
        className={[styles.control, styles.area, className].filter(Boolean).join(' ')}
        {...wiring({ id, hint, error })}
        {...rest}
      />
    </Frame>
  );
}

type Option = { value: string; label: string };
type SelectProps = CommonProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & { options: readonly Option[] };

/** A choice from a short list: the browser's own control, which works on every phone and without script. */
export function Select({ id, label, hint, error, note, options, className, ...rest }: SelectProps) {
  return (
    <Frame id={id} label={label} hint={hint} error={error} note={note}>
      <select
        name={id}
        className={[styles.control, styles.select, className].filter(Boolean).join(' ')}
        {...wiring({ id, hint, error })}
        {...rest}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
