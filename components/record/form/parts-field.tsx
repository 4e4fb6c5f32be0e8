'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { FieldView } from '@/lib/history/describe';
import { CitePaste } from './cite-paste';
import { FieldInput } from './field-input';
import { useFieldWords } from './field-words';
import { controlId, useForm } from './form-context';
import { PartSummary } from './part-summary';
import styles from './parts-field.module.css';
import { emptyItem, type FormItem } from './values';

type Props = { name: string; field: FieldView; items: FormItem[] };

/** A list of parts: add, remove with a way back, and put in order, all by keyboard. */
export const PartsField = memo(function PartsField({ name, field, items }: Props) {
  const t = useTranslations('form');
  const words = useFieldWords();
  const form = useForm();
  const [removed, setRemoved] = useState<{ item: FormItem; at: number } | null>(null);
  const [news, setNews] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const focus = useRef<string | null>(null);
  const label = words.label(form.noun, name);
  const id = controlId(form.prefix, name);
  const set = (next: FormItem[]) => form.change(name, next);

  useEffect(() => {
    if (focus.current === null) return;
    document.getElementById(focus.current)?.focus();
    focus.current = null;
  });

  const open = (key = '') => setOpened((before) => new Set([...before, key]));
  /** Items stand as one line until somebody works on them or something is wrong with them. */
  const isOpen = (item: FormItem, index: number) =>
    opened.has(item['#'] ?? '') || Object.keys(field.item ?? {}).some((key) => form.errorOf(`${name}.${index}.${key}`));

  function add() {
    const fresh = emptyItem(field.item ?? {});
    const first = Object.keys(field.item ?? {}).find((key) => field.item?.[key]?.kind !== 'choice') ?? '';
    focus.current = controlId(form.prefix, `${name}.${items.length}.${first}`);
    setRemoved(null);
    open(fresh['#']);
    set([...items, fresh]);
  }
  function append(known: FormItem) {
    const item = { ...emptyItem(field.item ?? {}), ...known };
    setRemoved(null);
    set([...items, item]);
    if (known.sourceId) return;
    open(item['#']);
    focus.current = controlId(form.prefix, `${name}.${items.length}.sourceId`);
  }
  function remove(at: number) {
    const item = items[at];
    if (!item) return;
    setRemoved({ item, at });
    focus.current = `${id}-undo`;
    set(items.filter((_, index) => index !== at));
  }
  function putBack() {
    if (!removed) return;
    set([...items.slice(0, removed.at), removed.item, ...items.slice(removed.at)]);
    focus.current = `${id}-${removed.at}-remove`;
    setRemoved(null);
  }
  function move(at: number, step: -1 | 1) {
    const [here, there] = [items[at], items[at + step]];
    if (!here || !there) return;
    const next = [...items];
    next[at] = there;
    next[at + step] = here;
    const end = at + step === 0 || at + step === items.length - 1;
    focus.current = `${id}-${at + step}-${end ? (step < 0 ? 'down' : 'up') : step < 0 ? 'up' : 'down'}`;
    setNews(t('moved', { number: at + step + 1, count: items.length }));
    set(next);
  }

  function onKeyDown(event: KeyboardEvent, at: number) {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    // In a text these keys move the cursor.
    if (!field.ordered || !event.altKey || !step || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    move(at, step);
  }

  return (
    <fieldset className={styles.parts} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {items.length === 0 && !removed ? (
        <p className={styles.none}>{form.readOnly ? t('notReported') : t('noItems')}</p>
      ) : null}
      <ol>
        {items.map((item, index) => (
          <li key={item['#']} className={styles.item} onKeyDown={(event) => onKeyDown(event, index)}>
            <VisuallyHidden>{t('itemNumber', { list: label, number: index + 1 })}</VisuallyHidden>
            {isOpen(item, index) ? (
              <div className={styles.fields} data-wide={'quote' in (field.item ?? {}) || undefined}>
                {Object.entries(field.item ?? {}).map(([key, part]) => (
                  <div key={key} data-field={key}>
                    <FieldInput path={`${name}.${index}.${key}`} field={part} value={item[key] ?? ''} />
                  </div>
                ))}
              </div>
            ) : (
              <PartSummary fields={field.item ?? {}} item={item} />
            )}
            {form.readOnly ? null : (
              <div className={styles.acts} data-open={isOpen(item, index) || undefined}>
                {isOpen(item, index) ? null : (
                  <Button
                    id={`${id}-${index}-open`}
                    variant="quiet"
                    size="small"
                    aria-label={`${t('openItem')}: ${t('itemNumber', { list: label, number: index + 1 })}`}
                    onClick={() => {
                      focus.current = controlId(form.prefix, `${name}.${index}.${Object.keys(field.item ?? {})[0]}`);
                      open(item['#']);
                    }}
                  >
                    {t('openItem')}
                  </Button>
                )}
                {field.ordered && items.length > 1 ? (
                  <>
                    <Act
                      id={`${id}-${index}-up`}
                      sign="↑"
                      label={t('moveUp')}
                      disabled={index === 0}
                      onClick={() => move(index, -1)}
                    />
                    <Act
                      id={`${id}-${index}-down`}
                      sign="↓"
                      label={t('moveDown')}
                      disabled={index === items.length - 1}
                      onClick={() => move(index, 1)}
                    />
                  </>
                ) : null}
                <Act id={`${id}-${index}-remove`} sign="×" label={t('remove')} onClick={() => remove(index)} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {removed ? (
        <p className={styles.removed} role="status">
          {t('removed')}{' '}
          <Button id={`${id}-undo`} variant="quiet" size="small" onClick={putBack}>
            {t('undoRemove')}
          </Button>
        </p>
      ) : null}
      <VisuallyHidden>
        <span aria-live="polite">{news}</span>
      </VisuallyHidden>
      {name === 'citations' && !form.readOnly ? <CitePaste onCite={append} /> : null}
      {form.readOnly ? null : (
        <Button size="small" onClick={add} aria-label={`${t('addItem')}: ${label}`}>
          <span aria-hidden="true">+</span>
          {t('addItem')}
        </Button>
      )}
    </fieldset>
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
