import { VisuallyHidden } from '@/components/ui/visually-hidden';
import styles from './quick-row.module.css';

type Props = {
  id: string;
  label: string;
  placeholder: string;
  value: string;
  error?: string;
  onText: (text: string) => void;
};

/** One field of a row, with what was refused of it beneath. */
export function Cell({ id, label, placeholder, value, error, onText }: Props) {
  return (
    <div className={styles.cell}>
      <label htmlFor={id}>
        <VisuallyHidden>{label}</VisuallyHidden>
      </label>
      <input
        id={id}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onText(event.target.value)}
      />
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
