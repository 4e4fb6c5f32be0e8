'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Outcome } from '@/lib/errors';
import { keepCopyAction } from '@/lib/workflows/copies/actions';
import styles from './kept-copy.module.css';

/** The same bound as the server's, so that what is too large is refused before it travels. */
const LARGEST_BYTES = 5 * 1024 * 1024;
/** What a file may be; the server tells it by its bytes. */
const ACCEPTED =
  '.docx,.pdf,.eml,.html,.htm,.md,.markdown,.txt,text/plain,text/markdown,text/html,message/rfc822,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Problem {
  field: 'text' | 'file';
  message: string;
}

/** Keeps the text of a source: pasted, or read from a file. */
export function KeepCopyForm({ sourceId }: { sourceId: string }) {
  const t = useTranslations('copies');
  const errors = useTranslations('errors');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState<'text' | 'file' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  async function keep(field: Problem['field'], value: string | File) {
    if (busy) return;
    const tell = (message: string) =>
      setProblem({
        field,
        message: value instanceof File ? t('problem.of', { file: value.name, problem: message }) : message,
      });
    setProblem(null);
    if (new Blob([value]).size > LARGEST_BYTES) return tell(t('problem.input_too_large'));
    setBusy(field);
    const form = new FormData();
    form.set('sourceId', sourceId);
    form.set(field, value);
    const outcome = await keepCopyAction(form).catch(() => null);
    setBusy(null);
    if (outcome?.ok) setText('');
    else tell(sentence(outcome?.failure ?? null));
  }
  function sentence(failure: (Outcome<unknown> & { ok: false })['failure'] | null): string {
    if (!failure) return t('problem.network');
    if (failure.kind === 'unavailable') return errors('unavailable', { code: failure.code });
    if (failure.kind !== 'invalid') return errors(failure.kind);
    const key = `problem.${failure.issues[0]?.code}` as 'problem.input_empty';
    return t.has(key) ? t(key) : errors('issue.invalid');
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void keep('text', text);
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {problem?.field === 'file' ? <Notice tone="danger" role="alert" title={problem.message} /> : null}
      <TextArea
        id="kept-copy-text"
        label={t('paste')}
        hint={t('pasteHint')}
        error={problem?.field === 'text' ? problem.message : undefined}
        rows={6}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className={styles.acts}>
        <Button type="submit" busy={busy === 'text'}>
          {t('submit')}
        </Button>
        <Button variant="quiet" busy={busy === 'file'} onClick={() => picker.current?.click()}>
          {t('choose')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={t('choose')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void keep('file', file);
            event.target.value = '';
          }}
        />
      </p>
    </form>
  );
}
