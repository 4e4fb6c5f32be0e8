'use client';

import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { useScripts } from '@/components/ui/script-gate';
import type { Outcome } from '@/lib/errors';
import type { ImportedText } from '@/lib/workflows/import/candidates';
import styles from './paste.module.css';
import { useFailureWords } from './use-failure-words';

export type ReadText = (form: FormData) => Promise<Outcome<ImportedText>>;

/** The same bound as the server's, so that a large file is refused before it travels. */
const LARGEST_BYTES = 5 * 1024 * 1024;
const STRUCTURE = /<(?:h[1-6]|ul|ol|li|p|article|strong|b|table|a)[\s>]/i;
/** What a file may be; the server tells it by its bytes. */
const ACCEPTED =
  '.docx,.pdf,.eml,.html,.htm,.md,.markdown,.txt,text/plain,text/markdown,text/html,message/rfc822,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What was pasted or typed travels as a file of its own, which has no name for the person. */
const PASTED = ['text.txt', 'text.html', 'example.md'];

type Props = { readText: ReadText; example: string; onRead: (reading: ImportedText) => void };

/** The first step: a text comes in by paste, by typing or as a file. It is read on the server and not kept there. */
export function Paste({ readText, example, onRead }: Props) {
  const t = useTranslations('import');
  const sentence = useFailureWords();
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // Closed fields take no focus: they open once the scripts answer.
  const answers = useScripts();
  useEffect(() => {
    if (answers) area.current?.focus({ preventScroll: true });
  }, [answers]);

  async function read(file: File) {
    setProblem(null);
    const tell = (problem: string) =>
      setProblem(PASTED.includes(file.name) ? problem : t('input.of', { file: file.name, problem }));
    if (file.size > LARGEST_BYTES) return tell(t('input.input_too_large'));
    setBusy(true);
    const form = new FormData();
    form.set('file', file);
    const outcome = await readText(form).catch(() => null);
    setBusy(false);
    if (outcome?.ok) return onRead(outcome.value);
    tell(sentence(outcome?.failure ?? null));
  }
  const readWritten = () => read(new File([html ?? text], html === null ? 'text.txt' : 'text.html'));

  function paste(event: ClipboardEvent) {
    const [file] = event.clipboardData.files;
    if (file) {
      event.preventDefault();
      return void read(file);
    }
    const markup = event.clipboardData.getData('text/html');
    // Headings and lists say more than bare text; a fragment pasted into what stands there already is taken as text.
    if (text === '' && STRUCTURE.test(markup)) setHtml(`<!doctype html>${markup}`);
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!busy && text.trim() !== '') void readWritten();
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void read(file);
  }
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void readWritten();
      }}
    >
      <div className={styles.lead}>
        <h1>{t('paste.title')}</h1>
        <p>{t('paste.lead')}</p>
      </div>
      {problem ? <Notice tone="danger" role="alert" title={problem} /> : null}
      <div className={styles.field} data-over={over || undefined}>
        <label htmlFor="import-text">{t('paste.label')}</label>
        <textarea
          id="import-text"
          ref={area}
          className={styles.area}
          rows={14}
          dir="auto"
          value={text}
          placeholder={t('paste.placeholder')}
          aria-describedby="import-text-note"
          onPaste={paste}
          onKeyDown={press}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          onChange={(event) => {
            setText(event.target.value);
            const { inputType } = event.nativeEvent as InputEvent;
            if (inputType !== 'insertFromPaste') setHtml(null);
          }}
        />
        <p id="import-text-note" className={styles.note}>
          {html !== null ? (
            <>
              {t('paste.structured')}{' '}
              <Button variant="quiet" size="small" onClick={() => setHtml(null)}>
                {t('paste.plain')}
              </Button>
            </>
          ) : (
            t('paste.note')
          )}
        </p>
      </div>
      <div className={styles.acts}>
        <Button type="submit" variant="primary" busy={busy} disabled={text.trim() === '' && !busy}>
          {busy ? (
            t('paste.reading')
          ) : (
            <>
              {t('paste.read')} <Kbd>Ctrl ↵</Kbd>
            </>
          )}
        </Button>
        <Button onClick={() => picker.current?.click()}>{t('paste.file')}</Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={t('paste.file')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void read(file);
            event.target.value = '';
          }}
        />
        <Button variant="quiet" onClick={() => read(new File([example], 'example.md'))}>
          {t('paste.example')}
        </Button>
      </div>
    </form>
  );
}
