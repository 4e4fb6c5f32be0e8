'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, lazy, memo, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import type { FieldView } from '@/lib/history/describe';
import { controlId, useForm } from './form-context';
import styles from './markdown-field.module.css';

// The renderer is of no use until somebody looks.
const Prose = lazy(() => import('@/components/ui/prose').then(({ Prose: default_ }) => ({ default: default_ })));

type Props = { path: string; field: FieldView; label: string; value: string };

/** Markdown with a look at how it will read: beside the text where there is room, in its place where there is not. */
export function MarkdownField({ path, field, label, value }: Props) {
  const t = useTranslations('form');
  const form = useForm();
  const [looking, setLooking] = useState(false);
  const typed = useRef(false);
  const id = controlId(form.prefix, path);
  const near = field.max !== undefined && value.length > field.max * 0.8;

  useEffect(() => {
    // Where the preview takes the text's place, the focus goes to what brings the text back.
    const text = document.getElementById(id);
    if (looking && typed.current && text?.offsetParent === null) document.getElementById(`${id}-toggle`)?.focus();
    typed.current = false;
  }, [looking, id]);

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || event.code !== 'KeyP') return;
    event.preventDefault();
    typed.current = true;
    setLooking(!looking);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is that of the text within and of its button
    <div className={styles.markdown} onKeyDown={onKeyDown}>
      <div className={styles.panes} data-looking={looking || undefined}>
        <TextArea
          id={id}
          label={label}
          note={field.required && !form.readOnly ? t('needed') : undefined}
          error={form.errorOf(path)}
          value={value}
          readOnly={form.readOnly}
          rows={field.max !== undefined && field.max <= 2000 ? 3 : 5}
          onChange={(event) => form.change(path, event.target.value)}
        />
        {looking ? <Preview id={`${id}-preview`} label={`${t('preview')}: ${label}`} text={value} /> : null}
      </div>
      <p className={styles.foot}>
        <Button
          id={`${id}-toggle`}
          variant="quiet"
          size="small"
          aria-pressed={looking}
          aria-label={`${t('preview')}: ${label}`}
          onClick={() => setLooking(!looking)}
        >
          {looking ? t('previewEnd') : t('preview')}
        </Button>
        <Kbd>{t('previewKeys')}</Kbd>
        <span>{t('markdown')}</span>
        {near ? (
          <span className={styles.count}>{t('length', { count: value.length, max: field.max ?? 0 })}</span>
        ) : null}
      </p>
    </div>
  );
}

/** Follows the typing as the browser finds time, never in its way. */
function Preview({ id, label, text }: { id: string; label: string; text: string }) {
  const t = useTranslations('form');
  const shown = useDeferredValue(text);
  return (
    <section className={styles.preview} id={id} aria-label={label}>
      {shown.trim() === '' ? <p className={styles.quiet}>{t('previewEmpty')}</p> : <Rendered text={shown} />}
    </section>
  );
}

const Rendered = memo(function Rendered({ text }: { text: string }) {
  return (
    <Suspense fallback={<p className={styles.quiet}>{text}</p>}>
      <Prose>{text}</Prose>
    </Suspense>
  );
});
