'use client';

import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import styles from './combo-box.module.css';
import fieldStyles from './field.module.css';

type Option = { id: string; label: string; note?: string };

type Props = {
  name?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  options: readonly Option[];
  selected?: string | null;
  onSelect?: (id: string | null) => void;
  /** What is typed; give it with `onType` where the options come from the server as one types. */
  typed?: string;
  onType?: (text: string) => void;
  /** Lets a text stand that matches no option, for what is not in the record yet. */
  allowOther?: boolean;
  openLabel: string;
  emptyText: ReactNode;
};

/** A text field that proposes records as one types; arrow keys, Enter and Escape work as in any combo box (WAI-ARIA 1.2). */
export function ComboBox(props: Props) {
  const { name, label, hint, error, options, selected, onSelect, typed, onType, allowOther, openLabel, emptyText } =
    props;
  return (
    <AriaComboBox
      className={fieldStyles.field ?? ''}
      name={name}
      items={onType ? options : undefined}
      defaultItems={onType ? undefined : options}
      selectedKey={selected}
      onSelectionChange={onSelect ? (key) => onSelect(key === null ? null : String(key)) : undefined}
      inputValue={typed}
      onInputChange={onType}
      allowsCustomValue={allowOther}
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      menuTrigger="focus"
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      {hint ? (
        <Text slot="description" className={fieldStyles.hint ?? ''}>
          {hint}
        </Text>
      ) : null}
      <div className={styles.box}>
        <Input className={`${fieldStyles.control} ${styles.input}`} />
        <AriaButton className={styles.open ?? ''} aria-label={openLabel}>
          <span aria-hidden="true">▾</span>
        </AriaButton>
      </div>
      <FieldError className={fieldStyles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <ListBox<Option>
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.empty}>{emptyText}</p>}
        >
          {({ id, label: text, note }) => (
            <ListBoxItem id={id} textValue={text} className={styles.option ?? ''}>
              <Text slot="label">{text}</Text>
              {note ? (
                <Text slot="description" className={styles.note ?? ''}>
                  {note}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
