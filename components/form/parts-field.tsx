'use client';

import { useTranslations } from 'next-intl';
import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { useFieldWords } from '@/components/record/field-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useFocusAfter } from '@/components/ui/use-focus-after';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { FieldView } from '@/lib/history/describe';
import { CitePaste } from './cite-paste';
import { controlId, useForm } from './form-context';
import { type ItemAct, PartItem } from './part-item';
import styles from './parts-field.module.css';
import { useQuoteStates } from './use-quote-states';
import { emptyItem, type FormItem, type FormValue, itemsOf } from './values';

const NONE: readonly FormItem[] = [];

type Props = {
  name: string;
  field: FieldView;
  value: FormValue | undefined;
  /** What has to be known before the list is written. */
  warning?: string;
};

/** A list of parts: add, remove with a way back, and put in order, all by keyboard. */
export const PartsField = memo(function PartsField({ name, field, value, warning }: Props) {
  const t = useTranslations('form');
  const words = useFieldWords();
  const form = useForm();
  const [removed, setRemoved] = useState<{ item: FormItem; at: number } | null>(null);
  const [news, setNews] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const focusAfter = useFocusAfter();
  const label = words.label(form.noun, name);
  const id = controlId(form.prefix, name);
  const items = useMemo(() => itemsOf(value), [value]);
  const quoteState = useQuoteStates(name === 'citations' ? items : NONE);
  const set = (next: FormItem[]) => form.change(name, next);

  const open = (key = '') => setOpened((before) => new Set([...before, key]));
  /** Items stand as one line until somebody works on them or something is wrong with them. */
  const isOpen = (item: FormItem, index: number) =>
    opened.has(item['#'] ?? '') || Object.keys(field.item ?? {}).some((key) => form.errorOf(`${name}.${index}.${key}`));

  function add() {
    const fresh = emptyItem(field.item ?? {});
    const first = Object.keys(field.item ?? {}).find((key) => field.item?.[key]?.kind !== 'choice') ?? '';
    focusAfter(controlId(form.prefix, `${name}.${items.length}.${first}`));
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
    focusAfter(controlId(form.prefix, `${name}.${items.length}.sourceId`));
  }
  function remove(at: number) {
    const item = items[at];
    if (!item) return;
    setRemoved({ item, at });
    focusAfter(`${id}-undo`);
    set(items.filter((_, index) => index !== at));
  }
  function putBack() {
    if (!removed) return;
    set([...items.slice(0, removed.at), removed.item, ...items.slice(removed.at)]);
    focusAfter(`${id}-${removed.at}-remove`);
    setRemoved(null);
  }
  function move(at: number, step: -1 | 1) {
    const [here, there] = [items[at], items[at + step]];
    if (!here || !there) return;
    const next = [...items];
    next[at] = there;
    next[at + step] = here;
    const end = at + step === 0 || at + step === items.length - 1;
    focusAfter(`${id}-${at + step}-${end ? (step < 0 ? 'down' : 'up') : step < 0 ? 'up' : 'down'}`);
    setNews(t('moved', { number: at + step + 1, count: items.length }));
    set(next);
  }
  const acts = useRef<Record<ItemAct, (index: number) => void>>(null);
  acts.current = {
    open(index) {
      focusAfter(controlId(form.prefix, `${name}.${index}.${Object.keys(field.item ?? {})[0]}`));
      open(items[index]?.['#']);
    },
    up: (index) => move(index, -1),
    down: (index) => move(index, 1),
    remove,
  };
  const onAct = useCallback((act: ItemAct, index: number) => acts.current?.[act](index), []);

  return (
    <fieldset className={styles.parts} id={id} tabIndex={-1} aria-describedby={warning ? `${id}-warning` : undefined}>
      <legend>{label}</legend>
      {warning ? (
        <div id={`${id}-warning`}>
          <Notice tone="doubt" role="status" title={warning} />
        </div>
      ) : null}
      {items.length === 0 && !removed ? (
        <p className={styles.none}>{form.readOnly ? t('notReported') : t('noItems')}</p>
      ) : null}
      <ol>
        {items.map((item, index) => (
          <PartItem
            key={item['#']}
            name={name}
            label={label}
            field={field}
            item={item}
            index={index}
            isLast={index === items.length - 1}
            isOpen={isOpen(item, index)}
            quoteState={quoteState(item)}
            onAct={onAct}
          />
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
