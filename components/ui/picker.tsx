'use client';

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import fieldStyles from './field.module.css';
import styles from './picker.module.css';

export interface PickerOption {
  id: string;
  label: string;
  note?: string;
  /** An act rather than a record, such as adding what is not there; set apart at the end. */
  act?: boolean;
}
type Props = {
  id: string;
  label: ReactNode;
  note?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  text: string;
  placeholder?: string;
  readOnly?: boolean;
  options: readonly PickerOption[];
  /** Said in the list while it is empty. */
  status: string;
  onText: (text: string) => void;
  onOpen: () => void;
  onPick: (option: PickerOption) => void;
  onLeave?: () => void;
};

/** A text field that proposes records as one types (combobox with list autocomplete, WAI-ARIA 1.2). What is typed always stays. */
export function Picker(props: Props) {
  const { id, label, note, hint, error, text, placeholder, readOnly, options, status } = props;
  const { onText, onOpen, onPick, onLeave } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();

  function show() {
    if (readOnly || open) return;
    setOpen(true);
    setActive(-1);
    onOpen();
  }
  function pick(option: PickerOption) {
    setOpen(false);
    onPick(option);
  }
  function move(step: number) {
    if (!open) return show();
    const next = (active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % Math.max(options.length, 1);
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  }
  function onKeyDown(event: KeyboardEvent) {
    const chosen = options[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      // What was typed and nothing chosen for stays: the next Enter is the form's.
      if (chosen) pick(chosen);
      else setOpen(false);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  }
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`${fieldStyles.field} ${styles.picker}`} data-invalid={error ? true : undefined}>
      <label htmlFor={id} className={fieldStyles.label}>
        {label}
        {note ? <span className={fieldStyles.note}>{note}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {hint}
        </p>
      ) : null}
      <div className={styles.box}>
        <input
          id={id}
          className={`${fieldStyles.control} ${styles.input}`}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
          value={text}
          placeholder={placeholder}
          readOnly={readOnly}
          onChange={(event) => {
            onText(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onClick={show}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setOpen(false);
            onLeave?.();
          }}
        />
        <span className={styles.sign} aria-hidden="true" />
        <div className={styles.popover} hidden={!open}>
          <div ref={list} id={listId} role="listbox" aria-label={typeof label === 'string' ? label : undefined}>
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's, which keeps the focus (WAI-ARIA combobox)
              <div
                key={option.id}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                data-act={option.act || undefined}
                className={styles.option}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(option)}
              >
                {option.label}
                {option.note ? <span className={styles.note}>{option.note}</span> : null}
              </div>
            ))}
          </div>
          {options.some(({ act }) => !act) ? null : <p className={styles.status}>{status}</p>}
        </div>
      </div>
      {error ? (
        <p id={`${id}-error`} className={fieldStyles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
