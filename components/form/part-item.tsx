'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, memo } from 'react';
import { Button } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { FieldView } from '@/lib/history/describe';
import type { QuoteState } from '@/lib/workspace/copies';
import { FieldInput } from './field-input';
import { controlId, useForm } from './form-context';
import { PartSummary } from './part-summary';
import styles from './parts-field.module.css';
import type { FormItem } from './values';

export type ItemAct = 'open' | 'up' | 'down' | 'remove';
type Props = {
  name: string;
  label: string;
  field: FieldView;
  item: FormItem;
  index: number;
  isLast: boolean;
  isOpen: boolean;
  /** Of a citation: how its quotation stands to the kept copy of its source. */
  quoteState?: QuoteState;
  onAct: (act: ItemAct, index: number) => void;
};

/** One item of a list: a line of its own words until somebody works on it. Drawn anew only when something of its own changes. */
export const PartItem = memo(function PartItem({
  name,
  label,
  field,
  item,
  index,
  isLast,
  isOpen,
  quoteState,
  onAct,
}: Props) {
  const t = useTranslations('form');
  const form = useForm();
  const id = `${controlId(form.prefix, name)}-${index}`;
  const parts = field.item ?? {};
  const isAlone = index === 0 && isLast;

  function onKeyDown(event: KeyboardEvent) {
    const way = ({ ArrowUp: 'up', ArrowDown: 'down' } as const)[event.key];
    // In a text these keys move the cursor.
    if (!field.ordered || !event.altKey || !way || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    onAct(way, index);
  }
  return (
    <li className={styles.item} onKeyDown={onKeyDown}>
      <VisuallyHidden>{t('itemNumber', { list: label, number: index + 1 })}</VisuallyHidden>
      {isOpen ? (
        <div className={styles.fields} data-wide={'quote' in parts || undefined}>
          {Object.entries(parts).map(([key, part]) => (
            <div key={key} data-field={key}>
              <FieldInput path={`${name}.${index}.${key}`} field={part} value={item[key] ?? ''} />
            </div>
          ))}
        </div>
      ) : (
        <PartSummary fields={parts} item={item} />
      )}
      {quoteState ? <p className={styles.quoteState}>{t(`quoteState.${quoteState}`)}</p> : null}
      {form.readOnly ? null : (
        <div className={styles.acts} data-open={isOpen || undefined}>
          {isOpen ? null : (
            <Button
              id={`${id}-open`}
              variant="quiet"
              size="small"
              aria-label={`${t('openItem')}: ${t('itemNumber', { list: label, number: index + 1 })}`}
              onClick={() => onAct('open', index)}
            >
              {t('openItem')}
            </Button>
          )}
          {field.ordered && !isAlone ? (
            <>
              <Act
                id={`${id}-up`}
                sign="↑"
                label={t('moveUp')}
                disabled={index === 0}
                onClick={() => onAct('up', index)}
              />
              <Act
                id={`${id}-down`}
                sign="↓"
                label={t('moveDown')}
                disabled={isLast}
                onClick={() => onAct('down', index)}
              />
            </>
          ) : null}
          <Act id={`${id}-remove`} sign="×" label={t('remove')} onClick={() => onAct('remove', index)} />
        </div>
      )}
    </li>
  );
});

type ActProps = { id: string; sign: string; label: string; disabled?: boolean; onClick: () => void };

function Act({ id, sign, label, disabled, onClick }: ActProps) {
  return (
    <Button
      id={id}
      variant="quiet"
      size="small"
      className={styles.act}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}
