'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { CorrectionKindField } from '@/components/form/correction-kind';
import { type ActRefusal, RefusalNotice } from '@/components/form/refusal';
import { useConfirmed } from '@/components/opening/openings';
import { useKeyed } from '@/components/record/act-key';
import { useFieldWords } from '@/components/record/field-words';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea, TextField } from '@/components/ui/field';
import type { Outcome } from '@/lib/errors';
import type { NounName } from '@/lib/field';
import type { CorrectionKind } from '@/lib/history/correction';
import { publishProposalAction, returnAction } from '@/lib/workflows/proposals/actions';
import { type ReviewedField, ReviewField } from './review-field';
import styles from './review-form.module.css';

type Props = {
  noun: NounName;
  at: { id: string; version: number };
  recordVersion: number;
  publishable: boolean;
  /** Null where the reviewer proposed it themselves. */
  author: string | null;
  fields: readonly ReviewedField[];
};

/** A reviewer's decision on a proposal: which fields are published, with which words, or that it goes back. */
export function ReviewForm({ noun, at, recordVersion, publishable, author, fields }: Props) {
  const t = useTranslations('proposals');
  const words = useFieldWords();
  const router = useRouter();
  const prefix = `r${useId().replace(/[^a-z0-9]/gi, '')}`;
  const [choices, setChoices] = useState<Record<string, boolean>>({});
  const [publicNote, setPublicNote] = useState('');
  const [correction, setCorrection] = useState<CorrectionKind>();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState<'publish' | 'return' | null>(null);
  const [errors, setErrors] = useState<{ id: string; message: string }[]>([]);
  const [refusal, setRefusal] = useState<ActRefusal | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  const choiceOf = ({ name, standing }: ReviewedField) => choices[name] ?? (standing === 'moved' ? undefined : true);
  const undecided = fields.filter((field) => choiceOf(field) === undefined);
  const taken = fields.filter((field) => choiceOf(field) === true).map(({ name }) => name);

  function show(next: typeof errors) {
    setErrors(next);
    if (next.length > 0) requestAnimationFrame(() => summary.current?.focus());
  }
  async function send(kind: 'publish' | 'return', act: () => Promise<Outcome<unknown>>) {
    setBusy(kind);
    setRefusal(null);
    setErrors([]);
    const outcome = await act().catch(() => null);
    setBusy(null);
    if (outcome?.ok) return router.refresh();
    const failure = outcome?.failure ?? { kind: 'unreachable' as const };
    if (failure.kind === 'conflict') return show([{ id: prefix, message: words.issue({ code: 'stale' }) }]);
    if (failure.kind !== 'invalid') return setRefusal(failure);
    show(
      failure.issues.map((issue) => ({
        id:
          issue.path === 'note' || issue.path === 'publicNote'
            ? `${prefix}-${issue.path}`
            : `${prefix}-${issue.path.split('.')[0]}`,
        message: words.knows(noun, issue.path)
          ? `${words.label(noun, issue.path)}: ${words.issue(issue)}`
          : words.issue(issue),
      })),
    );
  }
  function publish(event: FormEvent) {
    event.preventDefault();
    if (undecided.length > 0) {
      return show(
        undecided.map(({ name }) => ({
          id: `${prefix}-${name}`,
          message: t('undecided', { field: words.label(noun, name) }),
        })),
      );
    }
    void send('publish', () =>
      confirmed(publishProposalAction, keyed({ ...at, recordVersion, fields: taken, publicNote, correction, note })),
    );
  }
  function giveBack() {
    if (note.trim() === '') return show([{ id: `${prefix}-note`, message: t('noteNeeded') }]);
    void send('return', () => returnAction(keyed({ ...at, note })));
  }
  return (
    <form className={styles.form} noValidate onSubmit={publish}>
      <div ref={summary} tabIndex={-1} className={styles.summary}>
        {errors.length > 0 ? <ErrorSummary title={t('errorTitle')} errors={errors} /> : null}
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </div>
      <p className={styles.note}>{t('legend')}</p>
      {fields.map((field) => (
        <ReviewField
          key={field.name}
          id={`${prefix}-${field.name}`}
          label={words.label(noun, field.name)}
          field={field}
          choice={choiceOf(field)}
          onChoose={(choice) => setChoices((before) => ({ ...before, [field.name]: choice }))}
        />
      ))}
      <div className={styles.words}>
        {publishable ? (
          <TextField
            id={`${prefix}-publicNote`}
            label={t('publicNote')}
            hint={t('publicNoteHint')}
            value={publicNote}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setPublicNote(event.target.value)}
          />
        ) : null}
        {publishable ? (
          <CorrectionKindField id={`${prefix}-correction`} value={correction} onChoose={setCorrection} />
        ) : null}
        <TextArea
          id={`${prefix}-note`}
          label={author ? t('note', { name: author }) : t('noteOwn')}
          hint={t('noteHint')}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className={styles.bar}>
        <p role="status">
          {undecided.length > 0
            ? t('toDecide', { count: undecided.length })
            : t('chosen', { count: taken.length, all: fields.length })}
        </p>
        <Button busy={busy === 'return'} onClick={giveBack}>
          {t('return')}
        </Button>
        {publishable ? (
          <Button
            type="submit"
            variant="primary"
            busy={busy === 'publish'}
            disabled={taken.length === 0 && undecided.length === 0}
          >
            {taken.length === fields.length
              ? t('publishAll', { count: taken.length })
              : t('publishSome', { count: taken.length })}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
