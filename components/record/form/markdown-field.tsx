'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import type { FieldView } from '@/lib/history/describe';
import { controlId, useForm } from './form-context';
import styles from './markdown-field.module.css';

// The renderer is of no use until somebody looks.
const Prose = lazy(() => import('@/components/ui/prose').then(({ Prose: default_ }) => ({ default: default_ })));

type Props = { path: string; field: FieldView; label: string; value: string };

/** Markdown with a look at how it will read. The text stays in place while one looks. */
export function MarkdownField({ path, field, label, value }: Props) {
  const t = useTranslations('form');
  const form = useForm();
  const [looking, setLooking] = useState(false);
  const id = controlId(form.prefix, path);
  const near = field.max !== undefined && value.length > field.max * 0.8;
  return (
    <div className={styles.markdown}>
      <TextArea
        id={id}
        label={label}
        note={field.required ? t('needed') : undefined}
        error={form.errorOf(path)}
        value={value}
        readOnly={form.readOnly}
        rows={field.max !== undefined && field.max <= 2000 ? 3 : 5}
        hidden={looking}
        onChange={(event) => form.change(path, event.target.value)}
      />
      {looking ? (
        <div className={styles.preview} id={`${id}-preview`}>
          {value.trim() === '' ? (
            <p className={styles.quiet}>{t('previewEmpty')}</p>
          ) : (
            <Suspense fallback={<p className={styles.quiet}>{value}</p>}>
              <Prose>{value}</Prose>
            </Suspense>
          )}
        </div>
      ) : null}
      <p className={styles.foot}>
        <Button
          variant="quiet"
          size="small"
          aria-pressed={looking}
          aria-label={`${t('preview')}: ${label}`}
          onClick={() => setLooking(!looking)}
        >
          {looking ? t('write') : t('preview')}
        </Button>
        {looking ? null : <span>{t('markdown')}</span>}
        {near ? (
          <span className={styles.count}>{t('length', { count: value.length, max: field.max ?? 0 })}</span>
        ) : null}
      </p>
    </div>
  );
}
